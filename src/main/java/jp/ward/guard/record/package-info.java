/**
 * Keeps what the ledger holds of a check and of other entries: typed, with a version, written and
 * read in one place, apart from what goes over HTTP.
 *
 * <p>Door: {@link jp.ward.guard.record.RecordedCheck} to write, {@link
 * jp.ward.guard.record.RecordedChecks} to find a check by its id, {@link
 * jp.ward.guard.record.RecordedEntry} to read any entry, {@link jp.ward.guard.record.NamedPeople}
 * for whom it names. Knows: ledger, identity, access, decision, kernel. Never: a wire type, a text
 * that was shown, a value in the clear.
 *
 * <p>Held by: RecordedCheckTest, RecordedEntryTest, RecordedChecksTest, LedgerRoundTrip.
 */
package jp.ward.guard.record;
