/**
 * After a leak: the checklist of an incident, the protected person warned first, with the clocks of
 * the law, and what was burnt raised at once.
 *
 * <p>Door: none; it is reached over HTTP. Knows: conflict, measure, record, ledger, policy,
 * identity, access, decision, web, keys, notice, kernel, directory. Never: an identifier in the
 * clear, showing somebody a case that they are in, telling a reporter whether anybody is protected.
 *
 * <p>Held by: IncidentChecklistTest, IncidentClocksTest, IncidentOverdueTest, IncidentRotationTest,
 * ToldAttributesTest, BurntPlaceStoryTest, AfterLeakStoryTest, AfterLeakRefusedStoryTest,
 * AfterLeakRaceTest.
 */
package jp.ward.guard.incident;
