package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One respondent, or his side, tried several times to learn something. */
@ApplicationScoped
class RespondentAgain implements Detector {

  private static final Duration WINDOW = Duration.ofDays(30);

  private final LookStore looks;
  private final OfMeasure places;
  private final FindingSettings settings;

  RespondentAgain(LookStore looks, OfMeasure places, FindingSettings settings) {
    this.looks = looks;
    this.places = places;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    String his = "byMeasure = true and respondentSide = true and at >= :since";
    return looks
        .groups(
            "select subject as subject from LookRow where "
                + his
                + " group by subject having count(distinct entry) >= "
                + settings.respondentAttempts(),
            Map.of("since", now.minus(WINDOW)))
        .stream()
        .map(row -> row.get("subject", String.class))
        .flatMap(
            measure ->
                places
                    .suspicion(
                        FindingKind.RESPONDENT_TRIES_AGAIN,
                        measure,
                        settings.respondentAttempts(),
                        looks.entries(
                            his + " and subject = :subject",
                            Map.of("since", now.minus(WINDOW), "subject", measure)))
                    .stream())
        .toList();
  }
}
