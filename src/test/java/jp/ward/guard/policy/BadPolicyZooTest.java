package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad policies, each named for what is wrong: none starts, and each is told where and how. */
class BadPolicyZooTest {

  private static final String INVARIANT = "invariant-";
  private static final String BASIS = "every_row_cites_its_basis";

  /** What these demand, {@code nobody_decides_alone} demands of a wider circle. */
  private static final Set<String> HELD_TWICE =
      Set.of(
          "the_respondent_side_never_gets_locating_information",
          "an_uncertain_match_is_never_weaker",
          "nothing_is_passed_on_from_his_side_on_one_word");

  /** What is refused as it is read, or for its examples. */
  static Stream<Exhibit> read() {
    return Exhibit.all().stream().filter(one -> !one.isFoundByWalking());
  }

  /** What only the walk of all situations finds, in a second or more for each. */
  static Stream<Exhibit> walked() {
    return Exhibit.all().stream().filter(Exhibit::isFoundByWalking);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void it_is_refused_with_every_problem_in_its_place_a_remedy_and_no_other(Exhibit exhibit) {
    assertToldAsExpected(exhibit, problems(exhibit));
  }

  @ParameterizedTest(name = "{0}")
  @Tag("joint")
  @MethodSource("walked")
  void it_is_refused_after_the_walk_with_a_counter_example(Exhibit exhibit) {
    List<PolicyProblem> told = problems(exhibit);
    assertToldAsExpected(exhibit, told);
    if (exhibit.name().startsWith(INVARIANT)) {
      assertBreaksThatInvariantAlone(exhibit.name(), told);
    }
  }

  private static void assertToldAsExpected(Exhibit exhibit, List<PolicyProblem> told) {
    List<String> silent =
        exhibit.expected().stream()
            .filter(one -> told.stream().noneMatch(problem -> Exhibit.fits(one, problem)))
            .toList();
    List<PolicyProblem> noise =
        told.stream()
            .filter(one -> exhibit.expected().stream().noneMatch(want -> Exhibit.fits(want, one)))
            .toList();
    assertEquals(List.of(), silent, () -> "not told; told was " + told);
    assertEquals(List.of(), noise, "told beside what is wrong");
    assertEquals(exhibit.expected().size(), told.size());
    List<String> withoutRemedy =
        told.stream()
            .map(PolicyProblem::message)
            .filter(message -> !message.matches(".*(ください。|\\(使える語: .+\\)。|語ではありません\\(.+\\)。)"))
            .toList();
    assertEquals(List.of(), withoutRemedy);
  }

  private static void assertBreaksThatInvariantAlone(String name, List<PolicyProblem> told) {
    String invariant = invariantShownBy(name);
    List<PolicyProblem> broken =
        told.stream().filter(one -> namesOf().contains(one.column())).toList();
    Set<String> names =
        broken.stream().map(PolicyProblem::column).collect(Collectors.toCollection(TreeSet::new));
    if (HELD_TWICE.contains(invariant)) {
      assertTrue(names.remove("nobody_decides_alone"));
    }
    assertEquals(Set.of(invariant), names);
    broken.forEach(
        one -> assertTrue(one.message().matches(".*\\d+件.* 例 \\[措置=.+\\] → .+\\(R\\w+\\).*")));
  }

  @Test
  void no_invariant_is_without_an_exhibit() {
    Set<String> shown =
        Exhibit.all().stream()
            .map(Exhibit::name)
            .filter(name -> name.startsWith(INVARIANT))
            .map(BadPolicyZooTest::invariantShownBy)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(namesOf(), shown);
  }

  private static Set<String> namesOf() {
    Set<String> names = new TreeSet<>(Set.of(BASIS));
    Invariant.all().forEach(one -> names.add(one.name()));
    return names;
  }

  private static String invariantShownBy(String exhibit) {
    return exhibit.substring(INVARIANT.length()).replaceFirst("-.*", "");
  }

  private static List<PolicyProblem> problems(Exhibit exhibit) {
    PolicyFolder folder = exhibit.folder();
    return assertThrows(PolicyRefused.class, () -> PolicyVerifier.verify(folder, Clock.systemUTC()))
        .problems();
  }
}
