package jp.ward.guard.identity;

import static jp.ward.guard.identity.Sample.TWELVE_DIGITS;
import static jp.ward.guard.identity.Sample.WARD_A;
import static jp.ward.guard.identity.Sample.WARD_B;
import static jp.ward.guard.identity.Sample.WARD_C;
import static jp.ward.guard.identity.Sample.asked;
import static jp.ward.guard.identity.Sample.isRefused;
import static jp.ward.guard.identity.Sample.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtenaFormTest {

  @ParameterizedTest
  @ValueSource(strings = {"123456785", "１２３４５６７８５", "000123456785000", " 0123456785 "})
  void a_number_is_read_in_any_width_and_with_leading_zeros(String value) {
    String number = value.contains("785000") ? "123456785000" : "123456785";
    assertEquals(
        Set.of("k1(ATENA|131130|" + number + ")"),
        asked(Scheme.ATENA, value, TWELVE_DIGITS).exact());
  }

  @Test
  void wards_of_one_city_share_their_numbers() {
    assertEquals(
        asked(Scheme.ATENA, "123456785", WARD_A), asked(Scheme.ATENA, "123456785", WARD_B));
    assertEquals("141003", asked(Scheme.ATENA, "123456785", WARD_B).numberedBy());
  }

  @Test
  void another_city_or_scheme_with_the_same_digits_is_somebody_else() {
    Set<String> here = asked(Scheme.ATENA, "123456785", WARD_A).exact();
    assertNotEquals(here, asked(Scheme.ATENA, "123456785", WARD_C).exact());
    assertNotEquals(here, asked(Scheme.NON_RESIDENT_ATENA, "123456785", WARD_A).exact());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "12a",
        "1234-56785",
        "1234 56785",
        "1234567890123456",
        "\u0661\u0662",
        "1.0",
        "-1",
        "12\n",
        "１２３４５６７８９０１２３４５６",
        "\ud835"
      })
  void a_malformed_number_is_refused(String value) {
    assertTrue(isRefused(Scheme.ATENA, value));
    assertTrue(isRefused(Scheme.NON_RESIDENT_ATENA, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789018", "１２３４５６７８９０１８", "000123456789018", "012345678903", "000000000019"})
  void a_personal_number_is_refused_like_any_malformed_number(String value) {
    assertEquals(problems(Scheme.ATENA, "12a", WARD_A), problems(Scheme.ATENA, value, WARD_A));
    assertEquals(
        problems(Scheme.NON_RESIDENT_ATENA, "12a", WARD_A),
        problems(Scheme.NON_RESIDENT_ATENA, value, WARD_A));
    assertTrue(isRefused(Scheme.ATENA, value));
  }

  @Test
  void twelve_digits_are_a_number_where_the_municipality_numbers_so() {
    assertEquals(List.of(), problems(Scheme.ATENA, "123456789018", TWELVE_DIGITS));
    assertEquals(List.of(), problems(Scheme.ATENA, "123456789017", WARD_A));
  }

  @Test
  void a_wrong_check_digit_is_a_warning_when_stored() {
    assertEquals(List.of(), warnings("123456785"));
    List<FieldProblem> warnings = warnings("123456784");
    assertEquals("id.value", warnings.get(0).field());
    assertTrue(warnings.get(0).message().contains("check digit"));
    assertEquals(List.of(), problems(Scheme.ATENA, "123456784", WARD_A));
  }

  private static List<FieldProblem> warnings(String value) {
    FieldProblems warnings = new FieldProblems();
    FieldProblems problems = new FieldProblems();
    Identifier raw = new Identifier(Scheme.ATENA, value, WARD_A);
    assertEquals(1, Sample.identities().stored("id", raw, problems, warnings).orElseThrow().size());
    assertTrue(problems.isEmpty());
    return warnings.list();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "14101", "141012", "１４１０１１", "1410110", "13104x", " 141011", "011002"})
  void the_municipality_must_be_a_known_code_with_its_check_digit(String municipality) {
    List<FieldProblem> problems = problems(Scheme.ATENA, "123456785", municipality);
    assertEquals(1, problems.size());
    assertEquals("id.municipality", problems.get(0).field());
  }

  @Test
  void a_missing_a_wrong_and_an_unknown_municipality_have_remedies_of_their_own() {
    Set<String> remedies =
        Set.of(
            problems(Scheme.ATENA, "123456785", null).get(0).message(),
            problems(Scheme.ATENA, "123456785", "141012").get(0).message(),
            problems(Scheme.ATENA, "123456785", "011002").get(0).message());
    assertEquals(3, remedies.size());
  }

  @Test
  void every_problem_is_reported_at_once() {
    Identifier raw = new Identifier(Scheme.ATENA, "", null);
    FieldProblems problems = new FieldProblems();
    Sample.identities().asked("about[0].identifiers[1]", raw, problems);
    assertEquals(
        List.of("about[0].identifiers[1].municipality", "about[0].identifiers[1].value"),
        problems.list().stream().map(FieldProblem::field).toList());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ATENA", "NON_RESIDENT_ATENA"})
  void no_other_scheme_takes_a_municipality(Scheme scheme) {
    for (String municipality : List.of(WARD_A, "", "x")) {
      List<FieldProblem> problems = problems(scheme, "x", municipality);
      assertEquals("id.municipality", problems.get(0).field());
    }
  }
}
