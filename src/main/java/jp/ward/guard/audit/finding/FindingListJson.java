package jp.ward.guard.audit.finding;

import java.util.List;

/**
 * A page of findings, oldest first.
 *
 * @param next the cursor of the next page, null on the last
 */
record FindingListJson(List<FindingJson> findings, String next) {

  /** Prints how many. */
  @Override
  public String toString() {
    return findings.size() + " findings";
  }
}
