/**
 * Reads what is sent over HTTP and says what was wrong with it: strict JSON, queries, pages,
 * refusals.
 *
 * <p>Door: {@link jp.ward.guard.web.Body}, {@link jp.ward.guard.web.Fields}, {@link
 * jp.ward.guard.web.ListQuery}, {@link jp.ward.guard.web.Page}, {@link jp.ward.guard.web.Refusal}.
 * Knows: kernel, ICU4J. Never: who calls, domain knowledge, a value that was sent in a message.
 *
 * <p>Held by: BodyTest, FieldsTest, PageTest, VisibleTextTest, ProblemCodeTest, ArchitectureTest.
 */
package jp.ward.guard.web;
