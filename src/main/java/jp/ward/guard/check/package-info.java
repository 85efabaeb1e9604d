/**
 * The main job: a question comes in, is answered and recorded in one transaction, and goes out.
 *
 * <p>Door: {@code DisclosureCheck}, the whole data path in one method. Knows: handover, approval,
 * policychange, conflict, measure, ledger, policy, identity, access, decision, web, kernel,
 * directory. Never: HTML, a key.
 *
 * <p>Held by: IncidentStoryTest, PastCheckStoryTest, RequestableStoryTest, RulesTogetherTest,
 * ReadmeTest.
 */
package jp.ward.guard.check;
