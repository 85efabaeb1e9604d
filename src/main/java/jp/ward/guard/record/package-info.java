/**
 * Keeps what the ledger holds of a check and of other entries: typed, with a version, written and
 * read in one place, apart from what goes over HTTP.
 *
 * <p>Door: {@link RecordedCheck} to write, {@link RecordedChecks} to find a check by its id, {@link
 * RecordedEntry} to read any entry, {@link NamedPeople} for whom it names. Knows: ledger, identity,
 * access, decision, kernel. Never: a wire type, a text that was shown, a value in the clear.
 *
 * <p>Held by: RecordedCheckTest, RecordedEntryTest, RecordedChecksTest, LedgerRoundTrip.
 */
package jp.ward.guard.record;
