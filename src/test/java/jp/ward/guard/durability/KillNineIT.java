package jp.ward.guard.durability;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
@DisplayName("kill -9: 伝えた答えと登録は残る")
class KillNineIT {

  private static final int ROUNDS = 3;

  @TempDir Path folder;

  @Test
  void what_was_answered_outlives_kill_nine_under_load() throws Exception {
    try (KillNine kill = new KillNine(folder)) {
      for (int round = 0; round < ROUNDS; round++) {
        kill.round(2_000);
      }
      System.out.println("kill -9, " + ROUNDS + " rounds: " + kill);
    }
  }
}
