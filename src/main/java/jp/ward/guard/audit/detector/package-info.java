/**
 * Looks for misuse, for what is owed and for what is missing: one class for each thing that is
 * looked for.
 *
 * <p>Door: none; it is found as {@link jp.ward.guard.audit.finding.Detector}. Knows:
 * audit/statistics, audit/finding, audit/trail, approval, conflict, measure, record, ledger,
 * access, decision, keys, kernel, directory. Never: a finding written, a name.
 *
 * <p>Held by: OrdinaryWeekTest, DetectionStandsTest, CrowdedTest, IncidentsAlikeStoryTest.
 */
package jp.ward.guard.audit.detector;
