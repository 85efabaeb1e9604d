/**
 * Says who calls, how much they may ask, and whether they asked it before: token to caller, limits,
 * repeated requests.
 *
 * <p>Door: {@link Callers}, {@link Limits}, {@link Idempotency}; for the start {@code
 * LimitSettings}, {@code CallerSettings}. Knows: web, keys, kernel, directory, ICU4J. Never: domain
 * knowledge, a value that was sent in a message.
 *
 * <p>Held by: CallerTest, SignInKeysTest, TokenReaderTest, BodyTest, FieldsTest, VisibleTextTest,
 * LimitsTest, ProblemCodeTest, ArchitectureTest.
 */
package jp.ward.guard.access;
