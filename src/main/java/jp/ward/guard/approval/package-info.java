/**
 * Lets two people decide: requests, votes, one-time permissions, reductions.
 *
 * <p>Door: {@code Approvals}, {@code Bindings}, {@code Slots}, {@code Releases}, {@code
 * ReductionEffect}; for the start {@code ApprovalSettings}, {@code ClearanceSettings}. Knows:
 * conflict, measure, record, ledger, policy, identity, access, decision, web, keys, notice, kernel,
 * directory. Never: deciding, check.
 *
 * <p>Held by: ApprovalWalkTest, AttackWalkTest, ReductionStoryTest, BindingsTest,
 * ApprovalStoryTest, ClearanceStoryTest, ApprovalRaceTest.
 */
package jp.ward.guard.approval;
