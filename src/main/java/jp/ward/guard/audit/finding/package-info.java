/**
 * Raises what detectors see as findings, once, and shows each to whoever has to look at it.
 *
 * <p>Door: {@link Findings}, {@link Detector} to add one that looks, {@link BeforeDetection} for
 * what is written down before, {@link FindingVeto} to keep one from a reader, {@link NoteForm} for
 * the words that close one; {@link FindingSettings}. Knows: audit/trail, conflict, record, ledger,
 * identity, access, web, notice, kernel. Never: a finding shown to whom it is about, two of one
 * cause that are open.
 *
 * <p>Held by: FindingStoryTest, ReferralCountTest, ReferralSideChannelTest.
 */
package jp.ward.guard.audit.finding;
