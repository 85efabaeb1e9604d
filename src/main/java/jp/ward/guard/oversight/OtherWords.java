package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds who asked about one protected person in other words until it passed. */
@ApplicationScoped
class OtherWords implements Detector {

  private static final Duration WINDOW = Duration.ofDays(1);
  private static final Duration AT_ONE_GO = Duration.ofHours(1);

  private final LookStore looks;
  private final FindingSettings settings;

  OtherWords(LookStore looks, FindingSettings settings) {
    this.looks = looks;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    List<Suspicion> seen = new ArrayList<>();
    for (LookRow passed : looks.passed(now.minus(WINDOW))) {
      List<Long> refused =
          looks.refusedBefore(passed, passed.at.minus(AT_ONE_GO)).stream()
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

  private static Suspicion suspicion(LookRow passed, List<Long> refused) {
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
