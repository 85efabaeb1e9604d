/**
 * Counts checks and approvals by day, office and word.
 *
 * <p>Door: {@link Statistics}; the summary is reached over HTTP. Knows: audit/trail, conflict,
 * record, ledger, access, decision, web, directory. Never: a count that tells what the list of
 * entries hides.
 *
 * <p>Held by: AuditStoryTest, OwnTraceStoryTest.
 */
package jp.ward.guard.audit.statistics;
