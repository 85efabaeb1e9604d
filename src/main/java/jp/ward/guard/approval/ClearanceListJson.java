package jp.ward.guard.approval;

import java.util.List;

/**
 * A page of clearances.
 *
 * @param next the cursor of the next page, null on the last
 */
record ClearanceListJson(List<ClearanceJson> clearances, String next) {

  /** Prints how many. */
  @Override
  public String toString() {
    return clearances.size() + " clearances";
  }
}
