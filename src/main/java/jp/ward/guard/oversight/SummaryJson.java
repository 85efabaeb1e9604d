package jp.ward.guard.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * What was asked in a span of days, counted (domain.md 5.5).
 *
 * @param checks how many in all
 * @param byStaff by {@code staffKey}, the most first
 * @param approvals how long two people took
 */
record SummaryJson(
    LocalDate from,
    LocalDate until,
    long checks,
    List<CountJson> byDay,
    List<CountJson> byOffice,
    List<CountJson> byAct,
    List<CountJson> byChannel,
    List<CountJson> byVerdict,
    List<CountJson> byFlag,
    List<CountJson> byStaff,
    ApprovalTimeJson approvals,
    long upTo) {

  /** How often a word stood there. */
  record CountJson(String word, long checks) {

    /** Prints how many. */
    @Override
    public String toString() {
      return checks + " checks";
    }
  }

  /**
   * Seconds from the request to the vote that decided it; null where none was decided.
   *
   * @param decided how many were decided
   */
  record ApprovalTimeJson(long decided, Long median, Long slowestTenth) {}

  /** Prints which days. */
  @Override
  public String toString() {
    return from + " to " + until;
  }
}
