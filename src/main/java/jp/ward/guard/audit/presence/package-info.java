/**
 * Keeps who of those who may approve was signed in lately, and finds conditions of approval that
 * none of them could fill.
 *
 * <p>Door: none; it is found as {@link jp.ward.guard.audit.finding.Detector} and {@link
 * jp.ward.guard.audit.finding.BeforeDetection}. Knows: audit/statistics, audit/finding,
 * audit/trail, approval, measure, ledger, policy, access, decision, directory. Never: a name, a
 * sign-in kept for longer than some weeks.
 *
 * <p>Held by: RequiredApproverTest, RequiredApproversTest, OrdinaryWeekTest.
 */
package jp.ward.guard.audit.presence;
