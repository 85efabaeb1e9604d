package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many people one is, and under what his recipients are counted. */
class CountedPeopleTest extends LimitedWard {

  private static final Set<String> NOTHING = Set.of();

  private static Counted person(Set<String> marks, List<Set<String>> apart) {
    return new Counted(marks, apart, marks, NOTHING);
  }

  private static Inquiry about(Counted one, String... tried) {
    return new Inquiry("s-1001", List.of(one), null, Set.copyOf(Arrays.asList(tried)));
  }

  private static Set<String> several(String name, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(n -> name + n).collect(Collectors.toSet());
  }

  private int taken(IntFunction<Inquiry> nth) {
    int asked = 0;
    while (asked < 3_000 && isTaken(CLERK, nth.apply(asked))) {
      asked++;
      clock.turn(Duration.ofSeconds(1));
    }
    return asked;
  }

  @Test
  void addresses_behind_a_number_are_people_of_their_own() {
    int asked =
        taken(n -> about(person(Set.of("z" + n / 100), List.of(several("address", 5 * n, 5)))));
    assertEquals(1_200 / 5, asked);
  }

  @Test
  void addresses_alone_are_people_of_their_own() {
    int asked =
        taken(
            n -> {
              Set<String> some = several("address", 5 * n, 5);
              return about(person(some, List.of(some)));
            });
    assertEquals(1_200 / 5, asked);
  }

  @Test
  void one_new_place_after_the_other_behind_one_number_is_a_walk() {
    int asked = taken(n -> about(person(Set.of("z" + n / 150), List.of(several("address", n, 1)))));
    assertEquals(1_200, asked);
  }

  @Test
  void a_person_with_a_number_a_name_an_address_and_a_telephone_is_one_person() {
    int asked =
        taken(
            n ->
                about(
                    person(
                        Set.of("number" + n, "name" + n),
                        List.of(Set.of("name" + n), Set.of("address" + n), Set.of("phone" + n)))));
    assertEquals(1_200, asked);
  }

  @Test
  void a_household_of_one_address_is_as_many_as_have_numbers() {
    int asked = taken(n -> about(person(Set.of("number" + n), List.of(Set.of("house")))));
    assertEquals(1_200, asked);
  }

  @Test
  void however_she_is_spelled_her_recipients_are_counted_together() {
    int tried =
        taken(
            n ->
                about(
                    new Counted(
                        Set.of("spelling" + n),
                        List.of(),
                        Set.of("spelling" + n, "block"),
                        NOTHING),
                    "guess" + n));
    assertEquals(60, tried);
  }

  @Test
  void behind_ever_other_numbers_her_house_is_counted_too() {
    int tried =
        taken(
            n ->
                about(
                    new Counted(Set.of("z" + n), List.of(), Set.of("z" + n), Set.of("block")),
                    "guess" + n));
    assertEquals(300, tried);
    assertFalse(
        isTaken(
            SYSTEM,
            about(new Counted(Set.of("y"), List.of(), Set.of("y"), Set.of("block")), "guess-y")));
    assertTrue(isTaken(CLERK, about(person(Set.of("y"), List.of()), "guess-y")));
  }

  @Test
  void a_portal_is_counted_by_spellings_too() {
    int tried = 0;
    while (tried < 1_000 && isTaken(SYSTEM, unattended(tried))) {
      tried++;
    }
    assertEquals(60, tried);
  }

  private static Inquiry unattended(int n) {
    Counted her = new Counted(Set.of("s" + n), List.of(), Set.of("s" + n, "block"), NOTHING);
    return new Inquiry(null, List.of(her), null, Set.of("guess" + n));
  }
}
