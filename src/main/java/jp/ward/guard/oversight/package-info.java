/**
 * Lets managers see what was asked and stopped, and what went wrong: the ledger read on into an
 * index, its entries in lists and numbers, what several of them show together, incidents and their
 * checklist, verifications of the ledger.
 *
 * <p>Door: none; it is reached over HTTP. Knows: approval, handover, measure, policy, identity,
 * audit, notice, keys, access, directory, decision, kernel. Never: deciding, changing what it looks
 * at, an identifier in the clear, showing somebody a case that he is in, telling a reporter whether
 * anybody is protected.
 *
 * <p>Held by: AuditStoryTest, FindingStoryTest, OrdinaryWeekTest, FollowerTest,
 * IncidentChecklistTest, IncidentClocksTest, IncidentOverdueTest, IncidentRotationTest,
 * AfterLeakStoryTest, AfterLeakRefusedStoryTest, AfterLeakRaceTest, VerificationTest.
 */
package jp.ward.guard.oversight;
