package jp.ward.guard.measure;

import static jp.ward.guard.kernel.Scheme.ADDRESS;
import static jp.ward.guard.kernel.Scheme.EMAIL;
import static jp.ward.guard.kernel.Scheme.PHONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.registration.Entered;
import jp.ward.guard.registration.RegistrationSide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("伝わった連絡先は、もう安全な連絡先ではない")
class BurningTest {

  private final List<MeasureIdentifierRow> rows = new ArrayList<>();

  BurningTest() {
    add(RegistrationSide.PROTECTED, "APPLICANT", ADDRESS, "home");
    add(RegistrationSide.PROTECTED, "APPLICANT", PHONE, "own-phone");
    add(RegistrationSide.SAFE, "", PHONE, "phone-1");
    add(RegistrationSide.SAFE, "", PHONE, "phone-2");
    add(RegistrationSide.SAFE, "", EMAIL, "mail-1");
    add(RegistrationSide.SAFE, "", ADDRESS, "door-1");
    add(RegistrationSide.SAFE, "", ADDRESS, "door-2");
    add(RegistrationSide.UNSAFE, "", PHONE, "his-phone");
  }

  private void add(RegistrationSide side, String kind, Scheme scheme, String mark) {
    KnownRef ref = new KnownRef(scheme, "", mark, true, 1);
    rows.addAll(
        MeasureStore.rowsOf(
            "msr_1",
            List.of(new Entered(side, kind, List.of(ref), List.of())),
            PersonNumbers.free(rows),
            0,
            EnteredBy.TWO_PEOPLE,
            Instant.EPOCH));
  }

  private static IdentifierRef named(Scheme scheme, String exact, String... wider) {
    Set<String> wide = new java.util.HashSet<>(List.of(wider));
    wide.add(exact);
    return new IdentifierRef(scheme, "", Set.of(exact), wide);
  }

  private List<String> gone(Set<Scheme> schemes, IdentifierRef... named) {
    return Burning.of(rows, new ToldPlaces(schemes, List.of(named))).stream()
        .map(row -> row.mark)
        .toList();
  }

  @Test
  void where_nothing_was_told_everything_stays() {
    assertEquals(List.of(), gone(Set.of()));
  }

  @Test
  void where_none_is_named_every_one_of_the_sort_goes_and_no_other() {
    assertEquals(List.of("phone-1", "phone-2"), gone(Set.of(PHONE)));
    assertEquals(List.of("mail-1"), gone(Set.of(EMAIL)));
    assertEquals(List.of("door-1", "door-2"), gone(Set.of(ADDRESS)));
    assertEquals(List.of("phone-1", "phone-2", "mail-1"), gone(Set.of(PHONE, EMAIL)));
  }

  @Test
  void one_that_is_named_goes_alone() {
    assertEquals(List.of("phone-2"), gone(Set.of(PHONE), named(PHONE, "phone-2")));
    assertEquals(List.of("door-1"), gone(Set.of(ADDRESS), named(ADDRESS, "door-1")));
    assertEquals(List.of("phone-1", "mail-1"), gone(Set.of(PHONE, EMAIL), named(PHONE, "phone-1")));
  }

  @Test
  void a_number_that_is_none_of_hers_takes_nothing_along() {
    assertEquals(List.of(), gone(Set.of(PHONE), named(PHONE, "strange")));
    assertEquals(List.of(), gone(Set.of(PHONE), named(PHONE, "his-phone")));
  }

  /** A safe address is kept as a whole alone: what is written otherwise cannot be compared. */
  @Test
  void an_address_that_cannot_be_told_takes_all_of_them_along() {
    assertEquals(
        List.of("door-1", "door-2"), gone(Set.of(ADDRESS), named(ADDRESS, "strange", "door-1")));
    assertEquals(
        List.of("door-1", "door-2"),
        gone(Set.of(ADDRESS), named(ADDRESS, "door-1"), named(ADDRESS, "strange")));
  }

  @Test
  void her_home_is_none_of_the_safe_addresses() {
    assertEquals(List.of(), gone(Set.of(ADDRESS), named(ADDRESS, "home")));
    assertEquals(
        List.of("door-2"), gone(Set.of(ADDRESS), named(ADDRESS, "home"), named(ADDRESS, "door-2")));
  }
}
