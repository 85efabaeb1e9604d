package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;

/** Tells the offices that handle an incident that it waits; never about whom it is. */
@ApplicationScoped
class IncidentNotices {

  private final Outbox outbox;

  IncidentNotices(Outbox outbox) {
    this.outbox = outbox;
  }

  void opened(Incident incident, Instant now) {
    tell(NoticeKind.INCIDENT_OPENED, incident, now);
  }

  void overdue(Incident incident, Instant now) {
    tell(NoticeKind.INCIDENT_OVERDUE, incident, now);
  }

  private void tell(NoticeKind kind, Incident incident, Instant now) {
    outbox.tellUnlessWaiting(kind, incident.managerPlace(), "manager", incident.id(), now);
    for (String office : incident.file().offices()) {
      outbox.tellUnlessWaiting(kind, office, "measure-officer", incident.id(), now);
    }
  }
}
