package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A handover was quoted by an office that it does not concern, or for other persons. */
@ApplicationScoped
class MisquotedHandovers implements Detector {

  private static final Duration WINDOW = Duration.ofDays(7);

  private final Trail trail;

  MisquotedHandovers(Trail trail) {
    this.trail = trail;
  }

  @Override
  public List<Suspicion> look(Instant now) {
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
