/**
 * Says which policy is in force and shows it; drafts and their reports come here later.
 *
 * <p>Door: {@link PolicyInForce}. Knows: ledger, policy, access, web. Never: deciding, changing a
 * table.
 *
 * <p>Held by: PolicyInForceTest, ContractReplayTest.
 */
package jp.ward.guard.policychange;
