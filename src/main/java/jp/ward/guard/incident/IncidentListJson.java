package jp.ward.guard.incident;

import java.util.List;

/**
 * A page of incidents.
 *
 * @param next the cursor of the next page, null on the last
 */
record IncidentListJson(List<IncidentSummaryJson> incidents, String next) {

  /** Prints how many. */
  @Override
  public String toString() {
    return incidents.size() + " incidents";
  }
}
