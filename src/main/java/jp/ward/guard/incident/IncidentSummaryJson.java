package jp.ward.guard.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/**
 * An incident in a list: how far it is, no words and no people.
 *
 * @param warned whether every protected person is warned, or why not is recorded
 * @param open the steps that are still to be settled
 * @param overdue whether the last day of an open step has passed
 */
record IncidentSummaryJson(
    String id,
    IncidentStatus status,
    String office,
    Instant reportedAt,
    boolean malicious,
    boolean warned,
    Collection<IncidentStep> open,
    LocalDate firstReportDue,
    LocalDate finalReportDue,
    boolean overdue) {

  static IncidentSummaryJson of(Incident incident, ZoneId zone, LocalDate today) {
    IncidentChecklist checklist = incident.file().checklist();
    IncidentClocks clocks = incident.clocks(zone);
    Collection<IncidentStep> open = checklist.open();
    return new IncidentSummaryJson(
        incident.id(),
        incident.status(),
        incident.file().office(),
        incident.reportedAt(),
        incident.file().malicious(),
        checklist.isSettled(IncidentStep.WARN_PROTECTED_PERSON),
        open,
        clocks.first(),
        clocks.last(),
        open.stream().anyMatch(step -> clocks.isOverdue(step, today)));
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
