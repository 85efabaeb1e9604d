package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.measure.MeasurePlace;
import jp.ward.guard.measure.MeasurePlaces;

/** Measures that ran out and still wait for two people, and those that soon will. */
@ApplicationScoped
class MeasureRunningOut implements Detector {

  private final MeasurePlaces places;
  private final FindingSettings settings;
  private final ZoneId zone;

  MeasureRunningOut(MeasurePlaces places, FindingSettings settings, ZoneId zone) {
    this.places = places;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate overdue = today.minusDays(settings.lapsed().toDays());
    LocalDate soon = today.plusDays(settings.expiring().toDays());
    return places.endingBefore(soon).stream().flatMap(one -> seen(one, today, overdue)).toList();
  }

  private static Stream<Suspicion> seen(MeasurePlace measure, LocalDate today, LocalDate overdue) {
    if (measure.end().isBefore(overdue)) {
      return Stream.of(suspicion(FindingKind.MEASURE_LAPSED, measure));
    }
    return measure.end().isBefore(today)
        ? Stream.empty()
        : Stream.of(suspicion(FindingKind.MEASURE_EXPIRING, measure));
  }

  private static Suspicion suspicion(FindingKind kind, MeasurePlace measure) {
    String subject = measure.id() + "/" + measure.end();
    return MeasureFindings.suspicion(kind, subject, null, measure, 0, List.of());
  }
}
