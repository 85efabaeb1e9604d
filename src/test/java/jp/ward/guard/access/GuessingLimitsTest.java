package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.Test;

/** Guessing recipients and places, writing on and on, and how much room there is. */
class GuessingLimitsTest extends LimitedWard {

  @Test
  void guessing_recipients_of_one_person_runs_into_a_limit_whatever_else_is_said_of_her() {
    int tried = 0;
    while (tried < 1_000 && isTaken(CLERK, guess("guess-" + tried, "her", "more-" + tried))) {
      tried++;
    }
    assertEquals(60, tried);
    assertFalse(isTaken(SYSTEM, guess("guess-next", "her")), "by whichever way");
    assertTrue(isTaken(CLERK, guess("guess-1", "her")), "who was tried already stays open");
    assertTrue(isTaken(CLERK, guess("guess-next", "another")), "another person is another matter");
    clock.turn(Duration.ofDays(1));
    assertTrue(isTaken(CLERK, guess("guess-next", "her")));
  }

  @Test
  void guessing_in_batches_runs_into_the_same_limit() {
    List<Inquiry> batch = IntStream.range(0, 61).mapToObj(i -> guess("g-" + i, "her")).toList();
    assertThrows(Refusal.class, () -> limits.spend(CLERK, batch));
    assertDoesNotThrow(() -> limits.spend(CLERK, batch.subList(0, 60)));
  }

  @Test
  void guessing_behind_a_portal_runs_into_the_same_limit() {
    for (Caller system : List.of(SYSTEM, MAIL_RUN)) {
      int tried = 0;
      while (tried < 1_000 && isTaken(system, unattended("guess-" + tried))) {
        tried++;
      }
      assertEquals(60, tried);
      clock.turn(Duration.ofDays(1));
      assertTrue(isTaken(system, unattended("guess-next")));
    }
  }

  @Test
  void more_and_more_said_of_one_person_is_still_one_person() {
    int asked = 0;
    while (asked < 2_000 && isTaken(CLERK, guess("him", "her", "a" + asked))) {
      asked++;
      clock.turn(Duration.ofSeconds(10));
    }
    assertEquals(200, asked);
  }

  @Test
  void writes_run_into_a_limit_by_either_id_and_come_back() {
    Map<String, String> one = Map.of("sub", "a", "upn", "b");
    IntStream.range(0, 1_200).forEach(i -> limits.spendWrite(one));
    assertThrows(Refusal.class, () -> limits.spendWrite(Map.of("sub", "a", "upn", "other")));
    assertThrows(Refusal.class, () -> limits.spendWrite(Map.of("sub", "other", "upn", "b")));
    assertDoesNotThrow(() -> limits.spendWrite(Map.of("sub", "c", "upn", "d")));
    clock.turn(Duration.ofMinutes(1));
    assertDoesNotThrow(() -> limits.spendWrite(one));
  }

  @Test
  void room_is_looked_for_and_not_taken() {
    for (int i = 0; i < 3_000; i++) {
      assertDoesNotThrow(() -> limits.requireRoom(CLERK, 1_000));
    }
    IntStream.range(0, 300).forEach(i -> limits.spend(CLERK, List.of(nobody())));
    Refusal refusal = assertThrows(Refusal.class, () -> limits.requireRoom(CLERK, 1_000));
    assertEquals(ProblemCode.RATE_LIMITED, refusal.code());
    assertDoesNotThrow(() -> limits.requireRoom(CLERK, 900));
  }

  private static Inquiry guess(String recipient, String... person) {
    return new Inquiry("s-1001", List.of(Counted.by(Set.of(person))), null, Set.of(recipient));
  }

  private static Inquiry unattended(String recipient) {
    return new Inquiry(null, List.of(Counted.by(Set.of("her"))), null, Set.of(recipient));
  }
}
