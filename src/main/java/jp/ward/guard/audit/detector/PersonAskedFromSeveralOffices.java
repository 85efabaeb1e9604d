package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;

/** Somebody went from office to office to be told about one protected person (渡り歩き). */
@ApplicationScoped
class PersonAskedFromSeveralOffices implements Detector {

  private static final Duration WINDOW = Duration.ofDays(7);

  private final MeasureFindings measures;
  private final FindingSettings settings;

  PersonAskedFromSeveralOffices(MeasureFindings measures, FindingSettings settings) {
    this.measures = measures;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    return measures.repeated(
        FindingKind.PERSON_ASKED_FROM_SEVERAL_OFFICES,
        "sought = true and stopped = true",
        now.minus(WINDOW),
        "office",
        settings.offices());
  }
}
