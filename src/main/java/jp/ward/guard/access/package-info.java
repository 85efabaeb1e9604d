/**
 * Says who calls, how much they may ask, and whether they asked it before: token to caller, limits,
 * repeated requests.
 *
 * <p>Door: {@link Callers}, {@link SharedAccounts} and {@link PersonMarks} for who asks, {@link
 * Presence} for who signed in, {@link Limits}, {@link Posted} and {@link Idempotency} for how
 * often; for the start {@link SignInKeys}, {@link CallerSettings}, {@link LimitSettings}. Knows:
 * web, keys, kernel, directory, ICU4J. Never: domain knowledge, a value that was sent in a message.
 *
 * <p>Held by: CallerTest, SignInKeysTest, TokenReaderTest, BodyTest, FieldsTest, VisibleTextTest,
 * LimitsTest, ProblemCodeTest, ArchitectureTest.
 */
package jp.ward.guard.access;
