package jp.ward.guard.audit.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;

/**
 * Tells whoever looks at a finding that something waits. Of a party who asked no notice goes to an
 * office where all of those who asked sit: it would come a minute after they asked. Held by
 * MisuseStoryTest.
 */
@ApplicationScoped
class FindingNotices {

  private final Outbox outbox;
  private final Trail trail;

  FindingNotices(Outbox outbox, Trail trail) {
    this.outbox = outbox;
    this.trail = trail;
  }

  void raised(FindingRow row, Instant now) {
    if (row.kind.isToldByTheHour() && sitsThere(row)) {
      return;
    }
    outbox.tellUnlessWaiting(NoticeKind.FINDING_RAISED, place(row), role(row.kind), row.id, now);
  }

  private boolean sitsThere(FindingRow row) {
    return trail.these(FindingJson.entries(row.evidence)).stream()
        .allMatch(asked -> row.office != null && row.office.equals(asked.office()));
  }

  /** Officers sit at the office responsible; managers are those of the office, or of the ward. */
  private static String place(FindingRow row) {
    return row.office == null ? row.municipality : row.office;
  }

  private static String role(FindingKind kind) {
    return kind.audience() == FindingKind.Audience.OFFICERS ? "measure-officer" : "manager";
  }
}
