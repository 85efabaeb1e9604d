package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Somebody went from office to office to be told about one protected person (渡り歩き). */
@ApplicationScoped
class AroundOffices implements Detector {

  private static final Duration WINDOW = Duration.ofDays(7);

  private final OfMeasure measures;
  private final FindingSettings settings;

  AroundOffices(OfMeasure measures, FindingSettings settings) {
    this.measures = measures;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    return measures.repeated(
        FindingKind.PERSON_ASKED_FROM_SEVERAL_OFFICES,
        "sought = true and stopped = true",
        now.minus(WINDOW),
        "office",
        settings.offices());
  }
}
