package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresDurabilityTest {

  private static final Map<String, String> SOUND =
      Map.of("fsync", "on", "synchronous_commit", "remote_apply", "full_page_writes", "on");

  @Test
  void a_database_that_keeps_its_word_is_accepted() {
    assertEquals(List.of(), PostgresDurability.problems(SOUND));
  }

  @Test
  void each_setting_that_is_off_is_named() {
    for (String name : PostgresDurability.NEEDED) {
      Map<String, String> shown = new HashMap<>(SOUND);
      shown.put(name, "off");
      List<Problem> problems = PostgresDurability.problems(shown);
      assertEquals(1, problems.size());
      assertTrue(problems.get(0).subject().contains(name));
    }
  }

  @Test
  void what_is_not_known_counts_as_off() {
    assertEquals(3, PostgresDurability.problems(Map.of()).size());
  }
}
