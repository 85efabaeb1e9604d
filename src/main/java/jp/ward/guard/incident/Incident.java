package jp.ward.guard.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An incident: it has been said.
 *
 * @param managerPlace the office whose managers handle it, or a municipality: any manager of it
 * @param reportedAt the guard time at which it was reported, from which the clocks run
 * @param version raised by every step
 */
record Incident(
    String id,
    IncidentStatus status,
    String managerPlace,
    Instant reportedAt,
    long version,
    IncidentFile file) {

  IncidentClocks clocks(ZoneId zone) {
    return IncidentClocks.from(LocalDate.ofInstant(reportedAt, zone), file.malicious());
  }

  Incident with(IncidentFile other) {
    IncidentStatus now = other.closedAt() == null ? IncidentStatus.OPEN : IncidentStatus.CLOSED;
    return new Incident(id, now, managerPlace, reportedAt, version + 1, other);
  }

  /** Prints where it stands. */
  @Override
  public String toString() {
    return id + " " + status;
  }
}
