package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged guard while one token does what it should not: everybody else is answered. */
@Tag("h2")
@DisplayName("一人が何をしても、ほかの職員への答えは止まらない")
class OneClerkIT {

  private static final int SECONDS = 12;

  @TempDir static Path folder;
  private static PackagedGuard guard;

  @BeforeAll
  static void a_guard() throws Exception {
    guard = new PackagedGuard(folder);
    guard.start();
  }

  @AfterAll
  static void close() {
    guard.close();
  }

  @Test
  void five_hundred_unfinished_bodies_hold_nobody_up() throws Exception {
    String head = Misbehaviour.head("/api/v1/checks", Receipts.clerk("contractor-1"), 10_000) + "{";
    everybodyIsAnswered("500 unfinished bodies", one -> one.unfinishedBodies(500, head));
  }

  @Test
  void bodies_without_an_end_hold_nobody_up() throws Exception {
    String token = Receipts.clerk("contractor-2");
    String head =
        Misbehaviour.head("/api/v1/measures", token, 1)
                .replace("Content-Length: 1", "Transfer-Encoding: chunked")
            + "5\r\n{\"a\":\r\n";
    everybodyIsAnswered("500 chunked bodies", one -> one.unfinishedBodies(500, head));
  }

  @Test
  void unfinished_bodies_without_a_token_hold_nobody_up() throws Exception {
    String head =
        "POST /api/v1/checks:batch HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n{";
    everybodyIsAnswered("500 bodies of nobody", one -> one.unfinishedBodies(500, head));
  }

  @Test
  void unfinished_heads_hold_nobody_up() throws Exception {
    everybodyIsAnswered(
        "500 unfinished heads",
        one -> one.unfinishedBodies(500, "POST /api/v1/checks HTTP/1.1\r\n"));
  }

  @Test
  void sixty_four_registrations_at_once_hold_nobody_up() throws Exception {
    everybodyIsAnswered("64 registrations at once", one -> one.registrations(64));
  }

  @Test
  void registrations_that_nobody_waits_for_hold_nobody_up() throws Exception {
    everybodyIsAnswered("64 abandoned registrations", one -> one.abandonedRegistrations(64));
  }

  @Test
  void batches_beyond_the_limit_hold_nobody_up() throws Exception {
    everybodyIsAnswered("16 batches beyond the limit", one -> one.batches(16));
  }

  private interface Act {
    Misbehaviour on(Misbehaviour one);
  }

  private void everybodyIsAnswered(String what, Act act) throws Exception {
    double tolerance = Onlookers.tolerance(guard.jar);
    try (Onlookers onlookers = new Onlookers(guard.jar);
        Misbehaviour one = act.on(new Misbehaviour(guard.jar))) {
      Thread.sleep(SECONDS * 1_000L);
      assertEquals(200, guard.jar.status("/q/health/ready"), "ready");
      onlookers.everybodyHadAnswers(what, tolerance);
    }
  }
}
