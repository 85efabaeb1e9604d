package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.ward.guard.policy.PolicyRefused;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start walks all situations, though tests that start the application walk once. */
class PoliciesTest {

  private static final String BROKEN = "provisional_is_never_weaker_than_in_force";

  @TempDir Path folder;

  /** Each table is whole by itself: only the walk over all of them together finds the fault. */
  @BeforeEach
  void a_provisional_measure_lets_go_what_one_in_force_does_not() throws IOException {
    for (Map.Entry<String, byte[]> file : ShippedFolder.files().entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    Path table = folder.resolve(ShippedFolder.TABLE);
    String sound = Files.readString(table);
    String loose =
        sound.replaceFirst(
            "(?m)^(R08a),措置あり,(.*)$", "$1,支援中|期間満了,$2\nR08e,仮支援,庁内,回答,*,なし,二者承認,T14,区の要綱で定める,");
    assertTrue(!loose.equals(sound), "the row is there");
    Files.write(table, loose.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_look_before_the_start_names_what_the_tables_break_together() {
    List<String> problems = Policies.problemsBeforeStart(folder.toString(), Clock.systemUTC());
    assertEquals(1, problems.size(), "" + problems);
    assertTrue(problems.get(0).contains(BROKEN), problems.get(0));
  }

  @Test
  void they_are_not_produced_either() {
    PolicyRefused refused =
        assertThrows(
            PolicyRefused.class, () -> Policies.prove(folder.toString(), Clock.systemUTC()));
    assertTrue(refused.getMessage().contains(BROKEN), refused.getMessage());
  }
}
