/**
 * The main job: a question comes in, is answered and recorded in one transaction, and goes out.
 *
 * <p>Door: {@code DisclosureCheck}, the whole data path in one method. Knows: approval, measure,
 * policy, identity, audit, access, directory, decision, kernel. Never: HTML, a key.
 *
 * <p>Held by: IncidentStoryTest, PastCheckStoryTest, RequestableStoryTest, RulesTogetherTest,
 * ReadmeTest.
 */
package jp.ward.guard.check;
