package jp.ward.guard.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("二つの名簿の、だれがだれか")
class PairingTest {

  private static final IdentifierRef HER = ref(Scheme.ATENA, "her");
  private static final IdentifierRef CHILD = ref(Scheme.ATENA, "child");
  private static final IdentifierRef PHONE = ref(Scheme.PHONE, "phone");

  @Test
  void nobody_is_two_people() {
    Pairing pairing = likely(List.of(List.of(HER)), List.of(List.of(HER), List.of(HER)));
    assertEquals(List.of(0), pairing.partners());
    assertFalse(pairing.isWhole());
    assertTrue(likely(people(HER), people(HER)).isWhole());
    assertFalse(likely(people(HER, CHILD), people(HER, HER)).isWhole());
  }

  @Test
  void who_has_another_partner_moves_on() {
    Pairing pairing =
        likely(
            List.of(List.of(PHONE), List.of(PHONE, HER)),
            List.of(List.of(HER, PHONE), List.of(PHONE)));
    assertTrue(pairing.isWhole());
  }

  @Test
  void a_number_of_somebody_else_outweighs_a_telephone() {
    assertEquals(SamePerson.LIKELY, SamePerson.of(List.of(PHONE), List.of(PHONE, HER)));
    assertEquals(SamePerson.NO, SamePerson.of(List.of(PHONE, CHILD), List.of(PHONE, HER)));
    assertEquals(SamePerson.SURELY, SamePerson.of(List.of(PHONE, HER), List.of(HER)));
    assertFalse(Pairing.of(people(PHONE), people(PHONE), SamePerson.SURELY).isWhole());
  }

  @Test
  void a_hundred_people_with_one_telephone_are_told_apart_by_their_numbers() {
    List<List<IdentifierRef>> household = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      household.add(List.of(PHONE, ref(Scheme.ATENA, "number " + i)));
    }
    List<List<IdentifierRef>> turned = new ArrayList<>(household);
    Collections.reverse(turned);
    Pairing pairing = Pairing.of(household, turned, SamePerson.SURELY);
    for (int i = 0; i < 100; i++) {
      assertEquals(99 - i, pairing.partners().get(i));
    }
  }

  @Test
  void who_shares_nothing_is_nobody() {
    Pairing pairing = likely(people(HER, CHILD), people(PHONE, CHILD));
    assertEquals(List.of(Pairing.NOBODY, 1), pairing.partners());
  }

  private static Pairing likely(List<List<IdentifierRef>> one, List<List<IdentifierRef>> other) {
    return Pairing.of(one, other, SamePerson.LIKELY);
  }

  private static List<List<IdentifierRef>> people(IdentifierRef... references) {
    return Arrays.stream(references).map(List::of).toList();
  }

  private static IdentifierRef ref(Scheme scheme, String mark) {
    return new IdentifierRef(scheme, "", Set.of(mark), Set.of(mark));
  }
}
