package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.measure.MeasurePlace;
import jp.ward.guard.measure.MeasurePlaces;

/** Whose officers look at what concerns a measure. */
@ApplicationScoped
class OfMeasure {

  private final MeasurePlaces places;

  OfMeasure(MeasurePlaces places) {
    this.places = places;
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
