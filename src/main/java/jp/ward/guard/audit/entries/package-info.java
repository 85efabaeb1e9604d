/**
 * Shows entries to managers and auditors, lets them sign off, and hands entries out as files.
 *
 * <p>Door: {@link AuditExports}, {@link Export}, {@link ExportFile} and {@link SafeCell} to hand
 * out a file, {@link AuditCursors} to page; the rest is reached over HTTP. Knows: audit/finding,
 * audit/trail, conflict, record, ledger, policy, identity, access, decision, web, keys, kernel,
 * directory. Never: an entry of a case that the reader is in, a byte before its record is durable.
 *
 * <p>Held by: ExportStoryTest, ExportBoundsTest, ExportTableTest, SafeCellTest.
 */
package jp.ward.guard.audit.entries;
