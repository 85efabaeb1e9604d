package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;

/**
 * A handover that had to be acknowledged waits too long at the office asked. Held by OwedStoryTest.
 */
@ApplicationScoped
class HandoverUnacknowledged implements Detector {

  private static final Duration WINDOW = Duration.ofDays(14);

  private final Trail trail;
  private final Ledger ledger;
  private final Directory directory;
  private final FindingSettings settings;

  HandoverUnacknowledged(
      Trail trail, Ledger ledger, Directory directory, FindingSettings settings) {
    this.trail = trail;
    this.ledger = ledger;
    this.directory = directory;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    return trail
        .flagged(Flag.COUNTERPART_NOT_AWARE, now.minus(WINDOW), now.minus(settings.handoverWaits()))
        .stream()
        .filter(row -> Act.INQUIRE.name().equals(row.act()))
        .flatMap(row -> ledger.read(row.entry()).map(RecordedEntry::of).stream())
        .flatMap(item -> waiting(item).stream())
        .toList();
  }

  private Optional<Suspicion> waiting(RecordedEntry inquiry) {
    String code = inquiry.handover();
    String asked = inquiry.ofCheck(one -> one.question().recipient().office());
    return code == null || trail.has(Kind.HANDOVER_ACKNOWLEDGED, code)
        ? Optional.empty()
        : directory
            .office(asked)
            .map(
                office ->
                    new Suspicion(
                        FindingKind.HANDOVER_UNACKNOWLEDGED,
                        code,
                        municipality(office),
                        asked,
                        null,
                        null,
                        1,
                        List.of(inquiry.entry())));
  }

  private static String municipality(Office office) {
    return office.municipality();
  }
}
