package jp.ward.guard.audit.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What was asked in a span of days, counted (domain.md 5.5).
 *
 * @param checks how many in all
 * @param stopped how many of them did not go on
 * @param byStaff those with the most first
 * @param approvals how long two people took
 */
record SummaryJson(
    LocalDate from,
    LocalDate until,
    long checks,
    long stopped,
    List<CountJson> byDay,
    List<CountJson> byOffice,
    List<CountJson> byAct,
    List<CountJson> byChannel,
    List<CountJson> byVerdict,
    List<CountJson> byFlag,
    List<StaffCountJson> byStaff,
    ApprovalTimeJson approvals,
    long upTo) {

  /** How often a word stood there, and how many of these did not go on. */
  record CountJson(String word, long checks, long stopped) {

    /** Prints how many. */
    @Override
    public String toString() {
      return checks + " checks";
    }
  }

  /**
   * How much a member of staff asked.
   *
   * @param staffKey by which entries can be listed
   * @param staff the id of the member of staff
   */
  record StaffCountJson(String staffKey, String staff, long checks, long stopped) {

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
