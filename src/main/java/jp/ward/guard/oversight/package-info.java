/**
 * Lets managers see what went wrong: incidents and their checklist, verifications of the ledger.
 *
 * <p>Door: none; it is reached over HTTP. Knows: approval, handover, measure, policy, identity,
 * audit, notice, keys, access, directory, decision, kernel. Never: deciding, an identifier in the
 * clear, telling a reporter whether anybody is protected.
 *
 * <p>Held by: IncidentChecklistTest, IncidentClocksTest, IncidentOverdueTest, IncidentRotationTest,
 * AfterLeakStoryTest, AfterLeakRefusedStoryTest, AfterLeakRaceTest, VerificationTest.
 */
package jp.ward.guard.oversight;
