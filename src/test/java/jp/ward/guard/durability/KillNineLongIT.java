package jp.ward.guard.durability;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mvnw verify -Plong -Dit.test=KillNineLongIT}: about 15 minutes. */
@Tag("h2")
@Tag("long")
@DisplayName("kill -9 を50回: 伝えた答えと登録は残る")
class KillNineLongIT {

  private static final int ROUNDS = 50;
  private static final int A_START_TOO = 5;

  @TempDir Path folder;

  @Test
  void what_was_answered_outlives_fifty_times_kill_nine() throws Exception {
    try (KillNine kill = new KillNine(folder)) {
      for (int round = 1; round <= ROUNDS; round++) {
        kill.round(4_000);
        if (round % A_START_TOO == 0) {
          kill.killTheStart(6_000);
        }
      }
      kill.holdAll();
      System.out.println("kill -9, " + ROUNDS + " rounds: " + kill);
    }
  }
}
