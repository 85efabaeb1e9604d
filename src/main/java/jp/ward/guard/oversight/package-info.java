/**
 * Lets managers see what was asked and stopped: the ledger read on into an index, its entries in
 * lists and numbers, what several of them show together, what was stopped and waits for a person,
 * and for the officers of a measure all that was asked and told about the people in it.
 *
 * <p>Door: none; it is reached over HTTP. Knows: approval, measure, ledger, policy, identity,
 * access, decision, web, keys, notice, kernel, directory, policy (labels alone). Never: deciding,
 * changing what it looks at, an identifier in the clear, showing somebody a case that he is in.
 *
 * <p>Held by: AuditStoryTest, ExportStoryTest, FindingStoryTest, OrdinaryWeekTest, FollowerTest,
 * ExchangeStoryTest, DisclosuresStoryTest, LookBackStoryTest.
 */
package jp.ward.guard.oversight;
