/**
 * Keeps the ledger: one order for everything the guard says and learns, on disk before it is said.
 *
 * <p>Door: {@link Ledger} to write and read, {@link LedgerUnavailable} where it can't, {@link
 * GuardDays} for its time, {@link LedgerReader} to verify without the service, {@link EntryContent}
 * to read what stands in one; {@link SealedRows} and {@link RememberedRows} to decide by rows that
 * the guard wrote, {@link RegisterFreshness}, {@link RegisterDoubts}, {@link RegisterWatch} and
 * {@link StateNotes} for whether it did; {@link AnswerPath} and {@link CommitProbe} to try
 * beforehand. Knows: access, keys, notice, kernel. Never: update, delete, domain types.
 *
 * <p>Held by: EnvelopeTest, ChainTest, LedgerReaderTest, LedgerTest, SharedCheckpointTest,
 * StateNoteTest, RegisterFreshnessTest, RegisterDigestTest, SealedRegisterTest, PowerCutTest,
 * TamperingIT.
 */
package jp.ward.guard.ledger;
