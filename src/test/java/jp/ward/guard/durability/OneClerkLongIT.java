package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A minute of each, and of all together: 99 of 100 answers within a second. Needs a quiet machine.
 */
@Tag("long")
@DisplayName("一人が何をしても、答えは1秒以内に届く")
class OneClerkLongIT {

  private static final int SECONDS = 60;

  @TempDir Path folder;

  @Test
  void five_hundred_bodies_sixty_four_registrations_and_batches() throws Exception {
    try (PackagedGuard guard = new PackagedGuard(folder)) {
      guard.start();
      String head = Misbehaviour.head("/api/v1/checks", Receipts.clerk("one"), 10_000) + "{";
      try (Onlookers onlookers = new Onlookers(guard.jar);
          Misbehaviour one = new Misbehaviour(guard.jar).unfinishedBodies(500, head)) {
        Thread.sleep(SECONDS * 1_000L);
        assertTrue(onlookers.everybodyHadEveryAnswer("500 unfinished bodies") < 1_000);
      }
      try (Onlookers onlookers = new Onlookers(guard.jar);
          Misbehaviour one = new Misbehaviour(guard.jar).registrations(64)) {
        Thread.sleep(SECONDS * 1_000L);
        assertTrue(onlookers.everybodyHadEveryAnswer("64 registrations") < 1_000);
      }
      try (Onlookers onlookers = new Onlookers(guard.jar);
          Misbehaviour one = new Misbehaviour(guard.jar).batches(16)) {
        Thread.sleep(SECONDS * 1_000L);
        assertTrue(onlookers.everybodyHadEveryAnswer("batches beyond the limit") < 1_000);
      }
    }
  }
}
