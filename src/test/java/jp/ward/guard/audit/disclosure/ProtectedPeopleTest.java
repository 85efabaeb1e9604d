package jp.ward.guard.audit.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.audit.about.AskedPerson;
import jp.ward.guard.audit.disclosure.ProtectedPeople.Recognized;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("記録された照会がだれについてかは、番号と名前で見分ける")
class ProtectedPeopleTest {

  private static final String CITY = "141003";
  private static final String ELSEWHERE = "131121";

  private final ProtectedPeople people =
      new ProtectedPeople(
          List.of(
              List.of(
                  known(Scheme.ATENA, CITY, "number", true),
                  known(Scheme.NAME_DOB, "", "name", true),
                  known(Scheme.ADDRESS, "", "home", true)),
              List.of(known(Scheme.ATENA, CITY, "child", false))));

  private static KnownRef known(Scheme scheme, String numberedBy, String mark, boolean confirmed) {
    return new KnownRef(scheme, numberedBy, mark, true, 1, true, confirmed);
  }

  private static IdentifierRef asked(Scheme scheme, String numberedBy, String mark) {
    return new IdentifierRef(scheme, numberedBy, Set.of(mark), Set.of(mark));
  }

  private static IdentifierRef name(String mark) {
    return asked(Scheme.NAME_DOB, "", mark);
  }

  private static IdentifierRef home() {
    return asked(Scheme.ADDRESS, "", "home");
  }

  private static AskedPerson person(IdentifierRef... identifiers) {
    return new AskedPerson(List.of(identifiers), Set.of("NAME"));
  }

  private Optional<DisclosureMatch> match(IdentifierRef... identifiers) {
    return people.among(List.of(person(identifiers))).map(Recognized::match);
  }

  @Test
  void a_number_of_hers_is_she_whatever_else_was_given() {
    IdentifierRef number = asked(Scheme.ATENA, CITY, "number");
    assertEquals(Optional.of(DisclosureMatch.CERTAIN), match(number));
    assertEquals(Optional.of(DisclosureMatch.CERTAIN), match(number, name("another")));
  }

  @Test
  void what_others_share_is_she_unless_something_is_anothers() {
    assertEquals(Optional.of(DisclosureMatch.LIKELY), match(name("name")));
    assertEquals(Optional.of(DisclosureMatch.LIKELY), match(home()));
    assertEquals(Optional.empty(), match(name("name"), asked(Scheme.ATENA, CITY, "namesake")));
    assertEquals(Optional.empty(), match(home(), name("husband")));
    assertEquals(Optional.empty(), match(name("another")));
  }

  @Test
  void a_number_of_another_municipality_says_nothing_against_her() {
    assertEquals(
        Optional.of(DisclosureMatch.LIKELY),
        match(name("name"), asked(Scheme.ATENA, ELSEWHERE, "moved")));
    assertEquals(
        Optional.of(DisclosureMatch.LIKELY),
        match(name("name"), asked(Scheme.STAFF, "", "a-colleague")));
  }

  @Test
  void the_same_mark_under_another_scheme_is_never_made_and_a_part_is_no_whole() {
    ProtectedPeople parts =
        new ProtectedPeople(
            List.of(List.of(new KnownRef(Scheme.ADDRESS, "", "block", false, 1, true))));
    assertEquals(
        Optional.empty(),
        parts.among(List.of(person(asked(Scheme.ADDRESS, "", "block")))).map(Recognized::match));
  }

  @Test
  void of_a_household_those_count_who_are_protected() {
    Recognized found =
        people
            .among(
                List.of(
                    new AskedPerson(List.of(name("husband")), Set.of("PHONE_NUMBER")),
                    new AskedPerson(List.of(name("name")), Set.of("NAME")),
                    new AskedPerson(List.of(asked(Scheme.ATENA, CITY, "child")), Set.of("SCHOOL"))))
            .orElseThrow();
    assertEquals(DisclosureMatch.CERTAIN, found.match());
    assertEquals(Set.of("NAME", "SCHOOL"), found.disclosing());
    assertEquals(Set.of("name", "child"), found.marks());
    assertTrue(found.confirmed());
  }

  @Test
  void nobody_stands_behind_whom_one_officer_added() {
    Recognized child =
        people.among(List.of(person(asked(Scheme.ATENA, CITY, "child")))).orElseThrow();
    assertFalse(child.confirmed());
    assertFalse(people.areConfirmed());
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      names = {"PHONE", "EMAIL", "ADDRESS"})
  void a_place_that_differs_is_no_other_person(Scheme scheme) {
    assertEquals(
        Optional.of(DisclosureMatch.LIKELY), match(name("name"), asked(scheme, "", "elsewhere")));
  }
}
