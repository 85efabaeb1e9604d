package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.trail.Trail;

/** A handover was quoted by an office that it does not concern, or for other persons. */
@ApplicationScoped
class HandoverMisquoted implements Detector {

  private static final Duration WINDOW = Duration.ofDays(7);

  private final Trail trail;

  HandoverMisquoted(Trail trail) {
    this.trail = trail;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    return trail.misquoting(now.minus(WINDOW)).stream()
        .map(
            row ->
                new Suspicion(
                    FindingKind.HANDOVER_MISQUOTED,
                    "entry/" + row.entry(),
                    row.municipality(),
                    row.office(),
                    row.staff(),
                    null,
                    1,
                    List.of(row.entry())))
        .toList();
  }
}
