package jp.ward.guard.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;

/** Holds an answer to the two seconds that a caller waits. */
public final class InTime {

  /**
   * The guard ends its own part within 1.9 s. What comes on top is the machine's: both of its
   * processors may be busy with another test. Whoever waits for a database waits far longer.
   */
  public static final long MILLIS = 4_000;

  private InTime() {}

  public static void assertAnswered(Response answer) {
    assertAnsweredIn(answer.time());
  }

  public static void assertAnsweredIn(long millis) {
    assertTrue(millis < MILLIS, millis + " ms");
  }
}
