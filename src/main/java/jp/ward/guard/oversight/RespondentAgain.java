package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One respondent, or his side, tried several times to learn something. */
@ApplicationScoped
class RespondentAgain implements Detector {

  private static final Duration WINDOW = Duration.ofDays(30);

  private final OfMeasure measures;
  private final FindingSettings settings;

  RespondentAgain(OfMeasure measures, FindingSettings settings) {
    this.measures = measures;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    return measures.repeated(
        FindingKind.RESPONDENT_TRIES_AGAIN,
        "respondentSide = true",
        now.minus(WINDOW),
        "entry",
        settings.respondentAttempts());
  }
}
