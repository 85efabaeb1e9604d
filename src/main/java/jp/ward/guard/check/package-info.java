/**
 * The main job: a question comes in, is answered and recorded in one transaction, and goes out.
 *
 * <p>Door: {@code Checks}, for each face that asks, the resource and those to come; for the start
 * {@link CheckSettings}; behind it {@code DisclosureCheck} is the whole data path in one method.
 * Knows: handover, approval, policychange, conflict, measure, record, ledger, policy, identity,
 * access, decision, web, kernel, directory. Never: HTML, a key.
 *
 * <p>Held by: IncidentStoryTest, PastCheckStoryTest, RequestableStoryTest, RulesTogetherTest,
 * AnswerTest, ReadmeTest.
 */
package jp.ward.guard.check;
