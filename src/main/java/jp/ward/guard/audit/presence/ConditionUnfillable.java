package jp.ward.guard.audit.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.statistics.Statistics;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.measure.MeasurePlaces;

/**
 * A condition of approval that nobody who signed in during the last 30 days could fill (design 5):
 * at an office that keeps a measure, or whose staff asks. Told anew each month.
 */
@ApplicationScoped
class ConditionUnfillable implements Detector {

  private static final int DAYS = 30;

  private final SignIns signIns;
  private final Statistics statistics;
  private final MeasurePlaces measures;
  private final RequiredApprovers wanted;
  private final Directory directory;
  private final ZoneId zone;

  ConditionUnfillable(
      SignIns signIns,
      Statistics statistics,
      MeasurePlaces measures,
      RequiredApprovers wanted,
      Directory directory,
      ZoneId zone) {
    this.signIns = signIns;
    this.statistics = statistics;
    this.measures = measures;
    this.wanted = wanted;
    this.directory = directory;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<SignInRow> present = signIns.since(today.minusDays(DAYS));
    Set<Office> keeping = offices(measures.keeping());
    Set<Office> asking = offices(statistics.officesOfStaff(today.minusDays(DAYS), today));
    List<Suspicion> seen = new ArrayList<>();
    for (RequiredApprover place : wanted.of(keeping, asking, today)) {
      if (place.isEmptyAmong(present)) {
        seen.add(place.suspicion(YearMonth.from(today)));
      }
    }
    return seen;
  }

  private Set<Office> offices(Set<String> codes) {
    return codes.stream()
        .flatMap(code -> directory.office(code).stream())
        .collect(Collectors.toSet());
  }
}
