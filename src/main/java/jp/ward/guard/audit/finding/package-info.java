/**
 * Raises what detectors see as findings, once, and shows each to whoever has to look at it.
 *
 * <p>Door: {@link jp.ward.guard.audit.finding.Findings}, {@link
 * jp.ward.guard.audit.finding.Detector} to add one that looks, {@link
 * jp.ward.guard.audit.finding.FindingVeto} to keep one from a reader; {@code FindingSettings}.
 * Knows: audit/trail, conflict, record, ledger, identity, access, web, notice, kernel. Never: a
 * finding shown to whom it is about, two of one cause that are open.
 *
 * <p>Held by: FindingStoryTest, ReferralCountTest, ReferralSideChannelTest.
 */
package jp.ward.guard.audit.finding;
