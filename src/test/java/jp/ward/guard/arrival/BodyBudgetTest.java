package jp.ward.guard.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("届かない本文がどれだけ来ても、持つ量には限りがあり、新しい人は入れる")
class BodyBudgetTest {

  private static final int KILOBYTE = 1024;
  private static final int MEGABYTE = 1024 * 1024;
  private static final long MOST_SMALL = 20L * MEGABYTE;
  private static final long MOST_LARGE = 40L * MEGABYTE;

  private final BodyBudget budget = new BodyBudget(MOST_SMALL, MOST_LARGE);
  private final List<String> gaveWay = new ArrayList<>();

  private BodyBudget.Place enter(String caller) {
    return budget.enter(caller, () -> gaveWay.add(caller)).orElseThrow();
  }

  private Optional<BodyBudget.Place> tried(String caller) {
    return budget.enter(caller, () -> gaveWay.add(caller));
  }

  @Test
  void one_caller_has_so_many_bodies_on_their_way_and_nobody_else_is_counted() {
    List<BodyBudget.Place> places = new ArrayList<>();
    for (int i = 0; i < BodyBudget.MOST_ARRIVING; i++) {
      places.add(enter("one"));
    }
    assertEquals(Optional.empty(), tried("one"));
    assertTrue(tried("another").isPresent());
    places.get(0).arrived();
    places.get(0).arrived(); // counts once
    assertTrue(tried("one").isPresent());
    assertEquals(Optional.empty(), tried("one"));
  }

  @Test
  void one_caller_has_so_many_bytes_and_gets_them_back() {
    BodyBudget.Place place = enter("one");
    for (int i = 0; i < 32; i++) {
      assertTrue(place.take(MEGABYTE));
    }
    assertFalse(place.take(1));
    assertFalse(enter("one").take(1), "however many bodies");
    place.leave();
    place.leave();
    assertTrue(enter("one").take(MEGABYTE));
  }

  /** Bodies of forged tokens, each with a caller of its own; the honest one comes after them. */
  @ParameterizedTest
  @CsvSource({
    "20000, 65536, 2000",
    "20000, 65536, 65536",
    "20000, 65535, 1",
    "20000, 65537, 2000",
    "20000, 1, 65536",
    "1000, 1048576, 2000",
    "1000, 1048576, 1048576",
    "1000, 1048576, 8388608",
    "40, 8388608, 2000",
    "40, 8388608, 8388608",
    "320, 65536, 65536",
    "321, 65536, 65536",
    "2000, 30000, 30000"
  })
  void whatever_never_ends_gives_way_to_a_new_one(int bodies, int bytes, int honest) {
    for (int i = 0; i < bodies; i++) {
      inParts(enter("forged " + i), bytes);
      assertTrue(budget.held() <= MOST_SMALL + MOST_LARGE, "never more than both totals");
    }
    BodyBudget.Place clerk = enter("clerk");
    assertTrue(inParts(clerk, honest));
    clerk.arrived();
    assertFalse(gaveWay.contains("clerk"));
    assertTrue(budget.held() <= MOST_SMALL + MOST_LARGE);
  }

  @Test
  void the_longest_on_its_way_gives_way_first_and_no_more_than_is_needed() {
    List<BodyBudget.Place> places = new ArrayList<>();
    for (int i = 0; i < 320; i++) {
      places.add(enter("n" + i));
      assertTrue(places.get(i).take(BodyBudget.SMALL));
    }
    assertTrue(enter("new").take(1));
    assertEquals(List.of("n0"), gaveWay);
    assertFalse(places.get(0).take(1), "its place is gone");
    assertTrue(enter("newer").take(BodyBudget.SMALL));
    assertEquals(List.of("n0", "n1"), gaveWay);
  }

  @Test
  void one_that_has_arrived_gives_way_to_nobody() {
    List<BodyBudget.Place> places = new ArrayList<>();
    for (int i = 0; i < 320; i++) {
      places.add(enter("n" + i));
      assertTrue(places.get(i).take(BodyBudget.SMALL));
      places.get(i).arrived();
    }
    assertFalse(enter("new").take(1));
    assertEquals(List.of(), gaveWay);
    places.get(7).leave();
    assertTrue(enter("newer").take(1));
  }

  @Test
  void small_ones_do_not_give_way_to_a_large_one() {
    for (int i = 0; i < 100; i++) {
      assertTrue(enter("small " + i).take(2 * KILOBYTE));
    }
    assertTrue(inParts(enter("one"), 30 * MEGABYTE));
    assertTrue(inParts(enter("other"), 30 * MEGABYTE));
    assertEquals(List.of("one"), gaveWay);
  }

  @Test
  void who_has_left_is_forgotten_and_takes_nothing_more() {
    BodyBudget.Place place = enter("one");
    assertTrue(place.take(10));
    assertEquals(1, budget.callers());
    place.leave();
    assertEquals(0, budget.callers());
    assertFalse(place.take(10));
    for (int i = 0; i < 1_000; i++) {
      BodyBudget.Place next = enter("n" + i);
      assertTrue(next.take(MEGABYTE));
      next.leave();
    }
    assertEquals(0, budget.callers());
    assertEquals(0, budget.held());
  }

  private static boolean inParts(BodyBudget.Place place, int bytes) {
    for (int left = bytes; left > 0; left -= 16 * KILOBYTE) {
      if (!place.take(Math.min(16 * KILOBYTE, left))) {
        return false;
      }
    }
    return true;
  }
}
