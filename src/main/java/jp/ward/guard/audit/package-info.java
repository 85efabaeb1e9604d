/**
 * Keeps the ledger: one order for everything the guard says and learns, on disk before it is said.
 *
 * <p>Door: {@link jp.ward.guard.audit.Ledger} to write and read, {@link
 * jp.ward.guard.audit.LedgerReader} to verify without the service. Knows: access, notice, keys,
 * kernel. Never: update, delete, domain types.
 *
 * <p>Held by: EnvelopeTest, ChainTest, LedgerReaderTest, LedgerTest, SharedCheckpointTest,
 * StateNoteTest, RegisterFreshnessTest, PowerCutTest, TamperingIT.
 */
package jp.ward.guard.audit;
