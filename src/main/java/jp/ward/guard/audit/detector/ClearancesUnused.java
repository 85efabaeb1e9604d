package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.ledger.Kind;

/**
 * One member of staff asked two people for permissions and did not use them. Held by
 * OrdinaryWeekTest.
 */
@ApplicationScoped
class ClearancesUnused implements Detector {

  private static final Duration WINDOW = Duration.ofDays(7);

  /** Longer than any permission lives. */
  private static final Duration OVER = Duration.ofHours(1);

  private final Trail trail;
  private final FindingSettings settings;

  ClearancesUnused(Trail trail, FindingSettings settings) {
    this.trail = trail;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    Map<String, List<TrailEntry>> byStaff =
        trail
            .withoutFollowing(
                Kind.CLEARANCE_ISSUED, Kind.CLEARANCE_USED, now.minus(WINDOW), now.minus(OVER))
            .stream()
            .filter(row -> row.staff() != null)
            .collect(Collectors.groupingBy(row -> row.staff()));
    List<Suspicion> seen = new ArrayList<>();
    byStaff.forEach(
        (staff, unused) -> {
          if (unused.size() >= settings.unusedClearances()) {
            TrailEntry one = unused.get(0);
            seen.add(
                new Suspicion(
                    FindingKind.CLEARANCES_UNUSED,
                    staff,
                    one.municipality(),
                    one.office(),
                    staff,
                    null,
                    settings.unusedClearances(),
                    unused.stream().map(row -> row.entry()).toList()));
          }
        });
    return seen;
  }
}
