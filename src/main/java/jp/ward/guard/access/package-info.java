/**
 * Says who calls, and reads what they send: token to caller, strict JSON, refusals, repeated
 * requests.
 *
 * <p>Door: {@link Callers}, {@link Body}, {@link Fields}, {@link ListQuery}, {@link Page}, {@link
 * Refusal}, {@link Idempotency}; for the start {@code LimitSettings}, {@code CallerSettings}.
 * Knows: web, keys, kernel, directory, ICU4J. Never: domain knowledge, a value that was sent in a
 * message.
 *
 * <p>Held by: CallerTest, SignInKeysTest, TokenReaderTest, BodyTest, FieldsTest, VisibleTextTest,
 * LimitsTest, ProblemCodeTest, ArchitectureTest.
 */
package jp.ward.guard.access;
