package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.kernel.Dwelling;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("住まいの違う人は、番地が同じでも本人ではない")
class DwellingsTest {

  private static final IdentifierRef NUMBER =
      new IdentifierRef(Scheme.PHONE, "", Set.of("number"), Set.of("number"));
  private static final IdentifierRef SECOND_FLOOR =
      new IdentifierRef(
          Scheme.ADDRESS,
          "",
          Set.of("whole-2"),
          Set.of("whole-2", "block"),
          Set.of("whole-2"),
          List.of(new Dwelling(Set.of("names-floor"), Set.of("floor-2"))));

  private static KnownRef held(String mark, boolean whole) {
    return new KnownRef(Scheme.ADDRESS, "", mark, whole, 1);
  }

  private static List<KnownRef> address(String whole, String... parts) {
    return Stream.concat(
            Stream.of(held(whole, true)), Stream.of(parts).map(part -> held(part, false)))
        .toList();
  }

  private static void isLeft(List<KnownRef> held, IdentifierRef... left) {
    assertEquals(List.of(left), Dwellings.withoutOthers(List.of(NUMBER, SECOND_FLOOR), held));
  }

  @Test
  void another_floor_is_another_place_and_the_number_still_counts() {
    isLeft(address("whole-3", "block", "names-floor", "floor-3"), NUMBER);
  }

  @Test
  void the_same_floor_or_none_is_on_doubt_the_same() {
    isLeft(address("whole", "block", "names-floor", "floor-2"), NUMBER, SECOND_FLOOR);
    isLeft(address("whole", "block"), NUMBER, SECOND_FLOOR);
  }

  /** Marks don't say to which of two addresses they belong. */
  @Test
  void one_more_address_makes_nobody_a_neighbour() {
    List<KnownRef> two =
        Stream.concat(
                address("whole", "block").stream(),
                address("whole-3", "block", "names-floor", "floor-3").stream())
            .toList();
    isLeft(two, NUMBER, SECOND_FLOOR);
  }

  @Test
  void a_mark_of_another_scheme_names_no_floor() {
    isLeft(
        List.of(held("whole-3", true), new KnownRef(Scheme.NAME, "", "names-floor", false, 1)),
        NUMBER,
        SECOND_FLOOR);
  }
}
