package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;

/**
 * Finds who asked about one protected person in other words until it passed. Held by
 * FindingStoryTest.
 */
@ApplicationScoped
class AskedAgainUntilPassed implements Detector {

  private static final Duration WINDOW = Duration.ofDays(1);
  private static final Duration AT_ONE_GO = Duration.ofHours(1);

  private final LookupStore lookups;
  private final FindingSettings settings;

  AskedAgainUntilPassed(LookupStore lookups, FindingSettings settings) {
    this.lookups = lookups;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    List<Suspicion> seen = new ArrayList<>();
    for (LookupRow passed : lookups.passed(now.minus(WINDOW))) {
      List<Long> refused =
          lookups.refusedBefore(passed, passed.at.minus(AT_ONE_GO)).stream()
              .filter(before -> !before.words.equals(passed.words))
              .map(before -> before.entry)
              .distinct()
              .toList();
      if (refused.size() >= settings.refusalsBeforePass()) {
        seen.add(suspicion(passed, refused));
      }
    }
    return seen;
  }

  private static Suspicion suspicion(LookupRow passed, List<Long> refused) {
    List<Long> evidence = new ArrayList<>(refused);
    evidence.add(passed.entry);
    return new Suspicion(
        FindingKind.ASKED_AGAIN_UNTIL_PASSED,
        passed.staff + "/" + passed.subject + "/" + passed.day,
        passed.municipality,
        passed.office,
        passed.staff,
        passed.subject,
        1,
        evidence);
  }
}
