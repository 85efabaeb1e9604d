package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;

/** One respondent, or his side, tried several times to learn something. */
@ApplicationScoped
class RespondentTriesAgain implements Detector {

  private static final Duration WINDOW = Duration.ofDays(30);

  private final MeasureFindings measures;
  private final FindingSettings settings;

  RespondentTriesAgain(MeasureFindings measures, FindingSettings settings) {
    this.measures = measures;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    return measures.repeated(
        FindingKind.RESPONDENT_TRIES_AGAIN,
        "respondentSide = true",
        now.minus(WINDOW),
        "entry",
        settings.respondentAttempts());
  }
}
