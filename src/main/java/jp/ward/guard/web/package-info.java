/**
 * Reads what is sent over HTTP and says what was wrong with it: strict JSON, queries, pages,
 * refusals.
 *
 * <p>Door: {@link Body}, {@link Fields}, {@link DocumentForm}, {@link ListQuery}, {@link Page},
 * {@link Refusal}. Knows: kernel, ICU4J. Never: who calls, domain knowledge, a value that was sent
 * in a message.
 *
 * <p>Held by: BodyTest, FieldsTest, PageTest, VisibleTextTest, ProblemCodeTest, ArchitectureTest.
 */
package jp.ward.guard.web;
