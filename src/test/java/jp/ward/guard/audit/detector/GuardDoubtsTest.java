package jp.ward.guard.audit.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.trail.KnownTrail;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.KnownEntries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("開示ガード自身が弱くなったら、すべての市区町村の管理職に知らせる")
class GuardDoubtsTest {

  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

  private final KnownTrail trail = new KnownTrail();
  private final KnownEntries ledger = new KnownEntries();
  private final GuardDoubts detector =
      new GuardDoubts(
          trail,
          ledger,
          new Directory(
              List.of(
                  new Office("14101-civil", "141011", "", ""),
                  new Office("14102-tax", "141020", "", ""),
                  new Office("14102-civil", "141020", "", "")),
              List.of(
                  new Municipality("141011", "141003", "A", 9),
                  new Municipality("141020", "141003", "B", 9),
                  new Municipality("131121", "131121", "without an office", 9)),
              List.of()));

  private void written(long entry, Kind kind, Duration before, String content) {
    trail.add(entry, kind, NOW.minus(before));
    ledger.add(entry, kind, NOW.minus(before), content);
  }

  private List<String> told() {
    return detector.detect(NOW).stream()
        .map(one -> one.kind() + " " + one.subject() + " " + one.municipality() + one.evidence())
        .toList();
  }

  @Test
  void nothing_is_told_of_a_guard_that_is_as_it_was() {
    assertEquals(List.of(), told());
  }

  @Test
  void rows_in_doubt_are_one_finding_of_each_municipality_that_has_an_office() {
    written(3, Kind.REGISTER_DOUBTED, Duration.ofDays(29), "{\"v\":1}");
    written(8, Kind.REGISTER_DOUBTED, Duration.ofDays(1), "{\"v\":1}");
    assertEquals(
        List.of(
            "REGISTER_DOUBTED register/141011 141011[3, 8]",
            "REGISTER_DOUBTED register/141020 141020[3, 8]"),
        told());
  }

  @Test
  void each_start_with_weaker_settings_is_a_finding_and_no_other_start() {
    written(4, Kind.SETTINGS_IN_FORCE, Duration.ofDays(3), "{\"v\":1,\"weaker\":[]}");
    written(5, Kind.SETTINGS_IN_FORCE, Duration.ofDays(2), "{\"v\":1,\"weaker\":[\"GUARD_ZONE\"]}");
    assertEquals(
        List.of(
            "SETTINGS_WEAKENED settings/5/141011 141011[5]",
            "SETTINGS_WEAKENED settings/5/141020 141020[5]"),
        told());
  }

  @Test
  void what_is_older_than_thirty_days_was_told_before() {
    written(3, Kind.REGISTER_DOUBTED, Duration.ofDays(31), "{\"v\":1}");
    written(
        5, Kind.SETTINGS_IN_FORCE, Duration.ofDays(31), "{\"v\":1,\"weaker\":[\"GUARD_ZONE\"]}");
    assertEquals(List.of(), told());
  }
}
