/**
 * Keeps the ledger: one order for everything the guard says and learns, on disk before it is said.
 *
 * <p>Door: {@link jp.ward.guard.ledger.Ledger} to write and read, {@link
 * jp.ward.guard.ledger.LedgerReader} to verify without the service, {@link
 * jp.ward.guard.ledger.SealedRows} to decide by rows that the guard wrote. Knows: access, keys,
 * notice, kernel. Never: update, delete, domain types.
 *
 * <p>Held by: EnvelopeTest, ChainTest, LedgerReaderTest, LedgerTest, SharedCheckpointTest,
 * StateNoteTest, RegisterFreshnessTest, RegisterDigestTest, SealedRegisterTest, PowerCutTest,
 * TamperingIT.
 */
package jp.ward.guard.ledger;
