package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.Test;

class LimitsTest extends LimitedWard {

  @Test
  void two_thousand_look_ups_of_one_person_run_into_a_limit() {
    int asked = 0;
    while (asked < 2_000 && isTaken(CLERK, about("her"))) {
      asked++;
      clock.turn(Duration.ofSeconds(10));
    }
    assertEquals(200, asked);
  }

  @Test
  void a_walk_through_consecutive_numbers_runs_into_a_limit() {
    int asked = 0;
    while (asked < 5_000 && isTaken(CLERK, about("number-" + asked))) {
      asked++;
      clock.turn(Duration.ofSeconds(1));
    }
    assertEquals(1_200, asked);
  }

  @Test
  void a_walk_over_one_persons_offices_runs_into_a_limit() {
    int offices = 0;
    while (offices < 100 && isTaken(CLERK, towards("her", "office-" + offices))) {
      offices++;
    }
    assertEquals(12, offices);
    assertTrue(isTaken(CLERK, towards("her", "office-1")), "an office already asked stays open");
    assertTrue(isTaken(CLERK, towards("another", "office-50")), "another person is another matter");
  }

  @Test
  void a_burst_ends_and_the_refusal_says_how_long_to_wait() {
    IntStream.range(0, 1_200).forEach(i -> limits.spend(CLERK, List.of(nobody())));
    Refusal refusal = assertThrows(Refusal.class, () -> limits.spend(CLERK, List.of(nobody())));
    assertEquals(ProblemCode.RATE_LIMITED, refusal.code());
    int seconds = Integer.parseInt(refusal.headers().get("Retry-After"));
    assertTrue(seconds >= 1 && seconds <= 60, "waits " + seconds);
    clock.turn(Duration.ofSeconds(seconds));
    assertDoesNotThrow(() -> limits.spend(CLERK, List.of(nobody())));
  }

  @Test
  void a_day_has_a_bound_and_the_next_day_begins_anew_in_the_wards_zone() {
    for (int i = 0; i < 5_000; i++) {
      limits.spend(CLERK, List.of(nobody()));
      clock.turn(Duration.ofMillis(250));
    }
    Refusal refusal = assertThrows(Refusal.class, () -> limits.spend(CLERK, List.of(nobody())));
    int seconds = Integer.parseInt(refusal.headers().get("Retry-After"));
    Instant until = clock.instant().plusSeconds(seconds);
    assertEquals("2026-11-23", until.atZone(ZoneId.of("Asia/Tokyo")).toLocalDate().toString());
    clock.turn(Duration.ofSeconds(seconds));
    assertDoesNotThrow(() -> limits.spend(CLERK, List.of(nobody())));
  }

  @Test
  void a_batch_of_a_thousand_is_taken_and_the_same_person_counts_once_in_it() {
    List<Inquiry> batch = IntStream.range(0, 1_000).mapToObj(i -> about("her")).toList();
    assertDoesNotThrow(() -> limits.spend(CLERK, batch));
    assertTrue(isTaken(CLERK, about("her")));
  }

  @Test
  void a_batch_that_meets_a_bound_is_refused_whole() {
    List<Inquiry> batch = IntStream.range(0, 1_300).mapToObj(i -> about("number-" + i)).toList();
    assertThrows(Refusal.class, () -> limits.spend(CLERK, batch));
    assertDoesNotThrow(() -> limits.spend(CLERK, batch.subList(0, 1_000)));
  }

  @Test
  void a_system_cannot_be_used_to_get_round_the_limits_of_its_staff() {
    int asked = 0;
    while (asked < 2_000 && isTaken(SYSTEM, about("her"))) {
      asked++;
    }
    assertEquals(200, asked);
    assertFalse(isTaken(CLERK, about("her")), "the same member of staff, by whichever way");
  }

  @Test
  void a_batch_system_of_the_policy_folder_has_a_raised_limit() {
    for (int run = 0; run < 20; run++) {
      int from = run * 1_000;
      limits.spend(
          MAIL_RUN, IntStream.range(from, from + 1_000).mapToObj(i -> about("p" + i)).toList());
    }
    assertTrue(isTaken(CLERK, about("her")), "what it asked is not his");
  }

  @Test
  void upper_and_lower_case_are_the_same_member_of_staff() {
    IntStream.range(0, 200).forEach(i -> limits.spend(CLERK, List.of(about("her"))));
    Inquiry shouting = new Inquiry("S-1001", Set.of("her"), null);
    assertFalse(isTaken(SYSTEM, shouting));
  }

  @Test
  void guessing_codes_runs_into_a_limit() {
    IntStream.range(0, 10).forEach(i -> limits.wrongCode(CLERK));
    Refusal refusal = assertThrows(Refusal.class, () -> limits.wrongCode(CLERK));
    assertEquals(ProblemCode.RATE_LIMITED, refusal.code());
  }

  @Test
  void refusals_are_worth_one_record_a_minute_for_each_caller() {
    assertEquals(1, limits.refusalsToRecord(CLERK));
    for (int i = 0; i < 500; i++) {
      assertEquals(0, limits.refusalsToRecord(CLERK));
      clock.turn(Duration.ofMillis(100));
    }
    assertEquals(1, limits.refusalsToRecord(SYSTEM));
    clock.turn(Duration.ofSeconds(10));
    assertEquals(501, limits.refusalsToRecord(CLERK));
    assertEquals(0, limits.refusalsToRecord(CLERK));
  }

  private static Inquiry about(String person) {
    return new Inquiry("s-1001", Set.of(person), null);
  }

  private static Inquiry towards(String person, String office) {
    return new Inquiry("s-1001", Set.of(person), office);
  }

  @Test
  void whoever_changes_one_of_two_ids_goes_on_with_the_allowance_of_the_other() {
    Caller other = new Caller("s-1001", "other-upn", Set.of(Group.STAFF), OFFICE, false);
    Caller third = new Caller("other-sub", "S-1001", Set.of(Group.STAFF), OFFICE, false);
    Caller stranger = new Caller("s-9999", "s-9998", Set.of(Group.STAFF), OFFICE, false);
    int asked = 0;
    while (asked < 2_000 && isTaken(CLERK, about("her"))) {
      asked++;
      clock.turn(Duration.ofSeconds(10));
    }
    assertEquals(200, asked);
    assertFalse(isTaken(other, new Inquiry("other-upn", Set.of("her"), null)));
    assertFalse(isTaken(third, new Inquiry("S-1001", Set.of("her"), null)));
    assertFalse(isTaken(SYSTEM, new Inquiry("ｓ-１００１", Set.of("her"), null)));
    assertTrue(isTaken(stranger, new Inquiry("s-9998", Set.of("her"), null)));
  }
}
