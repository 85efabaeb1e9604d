/**
 * Shows managers what was asked and what was stopped: the ledger read on into an index, its entries
 * in lists and numbers, what was signed off, and what several of them show together.
 *
 * <p>Door: the resources below {@code /api/v1/audit}. Knows: approval, measure, audit, notice,
 * access, keys, identity, directory, decision, kernel. Never: changing what it looks at; showing
 * somebody a case that he is in.
 *
 * <p>Held by: AuditStoryTest, FindingStoryTest, FollowerTest.
 */
package jp.ward.guard.oversight;
