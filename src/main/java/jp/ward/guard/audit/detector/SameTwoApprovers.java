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
import jp.ward.guard.audit.statistics.Statistics;
import jp.ward.guard.audit.statistics.Statistics.Approved;

/**
 * Nine of ten approvals of an office were given by the same two people. Held by OrdinaryWeekTest.
 */
@ApplicationScoped
class SameTwoApprovers implements Detector {

  private static final Duration WINDOW = Duration.ofDays(30);

  private final Statistics statistics;
  private final FindingSettings settings;

  SameTwoApprovers(Statistics statistics, FindingSettings settings) {
    this.statistics = statistics;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    Map<String, List<Approved>> byOffice =
        statistics.approvedSince(now.minus(WINDOW)).stream()
            .collect(Collectors.groupingBy(Approved::office));
    List<Suspicion> seen = new ArrayList<>();
    byOffice.forEach(
        (office, all) -> {
          Map<String, List<Approved>> byPair =
              all.stream().collect(Collectors.groupingBy(Approved::approvers));
          byPair.forEach(
              (pair, same) -> {
                if (same.size() >= settings.sameApprovers() && same.size() * 10 >= all.size() * 9) {
                  seen.add(suspicion(office, pair, same));
                }
              });
        });
    return seen;
  }

  private Suspicion suspicion(String office, String pair, List<Approved> same) {
    return new Suspicion(
        FindingKind.SAME_TWO_APPROVERS,
        office + "/" + pair,
        same.get(0).municipality(),
        office,
        null,
        null,
        settings.sameApprovers(),
        same.stream().map(Approved::decidedBy).toList());
  }
}
