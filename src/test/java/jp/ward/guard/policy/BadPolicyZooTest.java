package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad policies, each named for what is wrong: none starts, and each is told where and how. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPolicyZooTest {

  private static final String INVARIANT = "invariant-";
  private static final String BASIS = "every_row_cites_its_basis";

  /** What these demand, {@code nobody_decides_alone} demands of a wider circle. */
  private static final Set<String> HELD_TWICE =
      Set.of(
          "the_respondent_side_never_gets_locating_information",
          "an_uncertain_match_is_never_weaker");

  /** What was told of each exhibit, so that a proof of seconds runs once. */
  private final Map<String, List<PolicyProblem>> told = new TreeMap<>();

  static Stream<String> exhibits() {
    return Exhibit.all().stream().map(Exhibit::name);
  }

  static Stream<String> brokenInvariants() {
    return exhibits().filter(name -> name.startsWith(INVARIANT));
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void it_is_refused_with_every_problem_in_its_place_and_no_other(String name) {
    Exhibit exhibit = exhibit(name);
    List<PolicyProblem> told = problems(name);
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
  }

  @ParameterizedTest
  @MethodSource("exhibits")
  void every_problem_says_in_japanese_what_to_do(String name) {
    List<String> withoutRemedy =
        problems(name).stream()
            .map(PolicyProblem::message)
            .filter(message -> !message.matches(".*(ください。|\\(使える語: .+\\)。|語ではありません\\(.+\\)。)"))
            .toList();
    assertEquals(List.of(), withoutRemedy);
  }

  @ParameterizedTest
  @Tag("joint")
  @MethodSource("brokenInvariants")
  void it_breaks_that_invariant_alone_and_shows_a_counter_example(String name) {
    String invariant = name.substring(INVARIANT.length()).replaceFirst("-.*", "");
    List<PolicyProblem> broken =
        problems(name).stream().filter(one -> namesOf().contains(invariantOf(one))).toList();
    Set<String> names =
        broken.stream()
            .map(BadPolicyZooTest::invariantOf)
            .collect(Collectors.toCollection(TreeSet::new));
    if (HELD_TWICE.contains(invariant)) {
      assertTrue(names.remove("nobody_decides_alone"));
    }
    assertEquals(Set.of(invariant), names);
    if (!invariant.equals(BASIS)) {
      broken.forEach(
          one -> assertTrue(one.message().matches(".*\\d+件.* 例 \\[措置=.+\\] → .+\\(R\\w+\\).*")));
    }
  }

  @Test
  void no_invariant_is_without_an_exhibit() {
    Set<String> shown =
        brokenInvariants()
            .map(name -> name.substring(INVARIANT.length()).replaceFirst("-.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(namesOf(), shown);
  }

  private static Set<String> namesOf() {
    Set<String> names = new TreeSet<>(Set.of(BASIS));
    Invariant.all().forEach(one -> names.add(one.name()));
    return names;
  }

  private static String invariantOf(PolicyProblem problem) {
    return problem.message().startsWith(BASIS) ? BASIS : problem.column();
  }

  private static Exhibit exhibit(String name) {
    return Exhibit.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private List<PolicyProblem> problems(String name) {
    return told.computeIfAbsent(
        name,
        any -> {
          PolicyFolder folder = exhibit(name).folder();
          return assertThrows(
                  PolicyRefused.class, () -> PolicyVerifier.verify(folder, Clock.systemUTC()))
              .problems();
        });
  }
}
