package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 policy-changes")
class PolicyChangesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  @TempDir Path nothing;

  private static int run(Map<String, String> given, String... versions) {
    Settings settings = new Settings(name -> Optional.ofNullable(given.get(name)));
    return PolicyChanges.run(settings, List.of(versions), CLOCK);
  }

  @Test
  void it_prints_and_says_that_it_did() {
    Map<String, String> shipped = Map.of(Settings.POLICIES_DIR.property(), "policies");
    assertEquals(0, run(shipped));
    assertEquals(1, run(shipped, "2020-04-01"));
  }

  @Test
  void a_folder_without_policies_and_a_zone_that_is_none_are_refused() {
    String folder = nothing.toString();
    assertEquals(1, run(Map.of(Settings.POLICIES_DIR.property(), folder)));
    assertEquals(
        1, run(Map.of(Settings.POLICIES_DIR.property(), nothing.resolve("none").toString())));
    assertEquals(1, run(Map.of(Settings.ZONE.property(), "Moon/Tranquility")));
  }
}
