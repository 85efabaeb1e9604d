/**
 * Lets two people decide: requests, votes, one-time permissions, reductions.
 *
 * <p>Door: {@link Approvals}, {@link Bindings}, {@link Slots}, {@link Releases}; for findings
 * {@link OverdueReviews}, {@link OfficerSignIns}; for the start {@link ApprovalSettings}, {@link
 * ClearanceSettings}. Knows: conflict, measure, record, registration, ledger, policy, identity,
 * access, decision, web, keys, notice, kernel, directory. Never: deciding, check.
 *
 * <p>Held by: ApprovalWalkTest, AttackWalkTest, ReductionStoryTest, BindingsTest,
 * ApprovalStoryTest, ClearanceStoryTest, ApprovalRaceTest.
 */
package jp.ward.guard.approval;
