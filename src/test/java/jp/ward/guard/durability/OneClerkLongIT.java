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
      String head = Misbehaviour.head("/api/v1/checks", Receipts.officer(), 10_000) + "{";
      Act bodies = one -> one.unfinishedBodies(500, head);
      Act registrations = one -> one.registrations(64);
      Act batches = one -> one.batches(64);
      beside(guard, "500 unfinished bodies", bodies);
      beside(guard, "64 registrations at once", registrations);
      beside(guard, "64 batches beyond the limit at once", batches);
      beside(guard, "all three at once", bodies, registrations, batches);
    }
  }

  private interface Act {
    Misbehaviour on(Misbehaviour one);
  }

  private static void beside(PackagedGuard guard, String what, Act... acts) throws Exception {
    try (Onlookers onlookers = new Onlookers(guard.jar);
        Misbehaviour one = new Misbehaviour(guard.jar)) {
      for (Act act : acts) {
        act.on(one);
      }
      Thread.sleep(SECONDS * 1_000L);
      assertTrue(onlookers.everybodyHadEveryAnswer(what) < 1_000, what);
    }
  }
}
