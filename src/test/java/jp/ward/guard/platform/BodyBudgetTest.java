package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

  private static final int MEGABYTE = 1024 * 1024;
  private final BodyBudget budget = new BodyBudget(40L * MEGABYTE);

  @Test
  void one_caller_has_so_many_bodies_on_their_way_and_nobody_else_is_counted() {
    List<BodyBudget.Place> places = new ArrayList<>();
    for (int i = 0; i < BodyBudget.MOST_ARRIVING; i++) {
      places.add(budget.enter("one").orElseThrow());
    }
    assertEquals(Optional.empty(), budget.enter("one"));
    assertTrue(budget.enter("another").isPresent());
    places.get(0).arrived();
    places.get(0).arrived(); // counts once
    assertTrue(budget.enter("one").isPresent());
    assertEquals(Optional.empty(), budget.enter("one"));
  }

  @Test
  void one_caller_has_so_many_bytes_and_gets_them_back() {
    BodyBudget.Place place = budget.enter("one").orElseThrow();
    for (int i = 0; i < 32; i++) {
      assertTrue(place.take(MEGABYTE));
    }
    assertFalse(place.take(1));
    assertFalse(budget.enter("one").orElseThrow().take(1), "however many bodies");
    place.leave();
    place.leave();
    assertTrue(budget.enter("one").orElseThrow().take(MEGABYTE));
  }

  @Test
  void all_together_hold_so_much_and_small_bodies_still_get_through() {
    BodyBudget.Place one = budget.enter("one").orElseThrow();
    BodyBudget.Place other = budget.enter("other").orElseThrow();
    assertTrue(one.take(30 * MEGABYTE));
    assertTrue(other.take(10 * MEGABYTE));
    assertFalse(other.take(MEGABYTE));
    assertTrue(budget.enter("third").orElseThrow().take(BodyBudget.SMALL));
    one.leave();
    assertTrue(other.take(MEGABYTE));
  }

  @Test
  void who_has_left_is_forgotten_and_takes_nothing_more() {
    BodyBudget.Place place = budget.enter("one").orElseThrow();
    assertTrue(place.take(10));
    assertEquals(1, budget.callers());
    place.leave();
    assertEquals(0, budget.callers());
    assertFalse(place.take(10));
    for (int i = 0; i < 1_000; i++) {
      BodyBudget.Place next = budget.enter("n" + i).orElseThrow();
      assertTrue(next.take(MEGABYTE));
      next.leave();
    }
    assertEquals(0, budget.callers());
  }
}
