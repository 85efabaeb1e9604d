package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody went from office to office to be told about one protected person (渡り歩き). */
@ApplicationScoped
class AroundOffices implements Detector {

  private static final Duration WINDOW = Duration.ofDays(7);

  private final LookStore looks;
  private final OfMeasure places;
  private final FindingSettings settings;

  AroundOffices(LookStore looks, OfMeasure places, FindingSettings settings) {
    this.looks = looks;
    this.places = places;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    Map<String, Object> since = Map.of("since", now.minus(WINDOW));
    String sought = "byMeasure = true and sought = true and stopped = true and at >= :since";
    return looks
        .groups(
            "select subject as subject from LookRow where "
                + sought
                + " group by subject having count(distinct office) >= "
                + settings.offices(),
            since)
        .stream()
        .map(row -> row.get("subject", String.class))
        .flatMap(
            measure ->
                places
                    .suspicion(
                        FindingKind.PERSON_ASKED_FROM_SEVERAL_OFFICES,
                        measure,
                        settings.offices(),
                        looks.entries(
                            sought + " and subject = :subject",
                            Map.of("since", now.minus(WINDOW), "subject", measure)))
                    .stream())
        .toList();
  }
}
