package jp.ward.guard.testing;

import org.junit.jupiter.api.function.Executable;

/**
 * Tries what must happen within some seconds up to three times: a machine that was busy with other
 * things for that long lets a try fail, a fault lets all three fail.
 */
public final class OfThree {

  private static final int TRIES = 3;

  private OfThree() {}

  /** Runs it until a try succeeds; the failure of the last one is thrown. */
  public static void one(Executable attempt) throws Throwable {
    for (int n = 1; n < TRIES; n++) {
      try {
        attempt.execute();
        return;
      } catch (AssertionError busy) {
        System.out.println("try " + n + " of " + TRIES + " failed: " + busy.getMessage());
      }
    }
    attempt.execute();
  }
}
