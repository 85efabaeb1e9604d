package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.measure.MeasurePlace;
import jp.ward.guard.measure.MeasurePlaces;

/** Whose officers look at what concerns a measure. */
@ApplicationScoped
class MeasureFindings {

  private final MeasurePlaces places;
  private final LookupStore lookups;

  MeasureFindings(MeasurePlaces places, LookupStore lookups) {
    this.places = places;
    this.lookups = lookups;
  }

  /**
   * Measures about which looks of a sort come so often.
   *
   * @param sort which looks count, as a condition on a LookupRow; since when is added to it
   * @param counted of what there must be so many: a column of LookupRow
   */
  List<Suspicion> repeated(
      FindingKind kind, String sort, Instant since, String counted, int needed) {
    String those = "byMeasure = true and " + sort + " and at >= :since";
    return lookups
        .groups(
            "select subject as subject from LookupRow where %s group by subject having count(distinct %s) >= %d"
                .formatted(those, counted, needed),
            Map.of("since", since))
        .stream()
        .map(row -> row.get("subject", String.class))
        .flatMap(
            measure ->
                suspicion(
                    kind,
                    measure,
                    needed,
                    lookups.entries(
                        those + " and subject = :subject",
                        Map.of("since", since, "subject", measure)))
                    .stream())
        .toList();
  }

  /** Empty where there is no such measure. */
  Optional<Suspicion> suspicion(FindingKind kind, String measure, int needed, List<Long> evidence) {
    return places.of(Set.of(measure)).stream()
        .findFirst()
        .map(place -> suspicion(kind, measure, null, place, needed, evidence));
  }

  static Suspicion suspicion(
      FindingKind kind,
      String subject,
      String staff,
      MeasurePlace place,
      int needed,
      List<Long> evidence) {
    return new Suspicion(
        kind,
        subject,
        place.municipality(),
        place.responsibleOffice(),
        staff,
        place.id(),
        needed,
        evidence);
  }
}
