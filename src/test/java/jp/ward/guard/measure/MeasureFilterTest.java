package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.registration.Registration;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.Test;

class MeasureFilterTest {

  @Test
  void nothing_asked_shows_everything_fifty_at_a_time() {
    MeasureFilter filter = MeasureFilter.parse(Map.of());
    assertEquals(50, filter.limit());
    assertNull(filter.state());
    assertEquals("", filter.cursor());
  }

  @Test
  void every_parameter_is_read() {
    String cursor = "msr_01J0000000000000000000000Z";
    assertEquals(
        new MeasureFilter(MeasureState.LAPSED, LocalDate.of(2026, 12, 31), "R8-1", 200, cursor),
        MeasureFilter.parse(
            Map.of(
                "state", List.of("LAPSED"),
                "expiringBefore", List.of("2026-12-31"),
                "reference", List.of("R8-1"),
                "limit", List.of("200"),
                "cursor", List.of(cursor))));
  }

  @Test
  void all_problems_are_named_at_once_and_no_value_is_repeated() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                MeasureFilter.parse(
                    Map.of(
                        "state", List.of("lapsed-x"),
                        "expiringBefore", List.of("2026-02-30"),
                        "limit", List.of("201"),
                        "cursor", List.of("somewhere-x"),
                        "name-x", List.of("1"),
                        "reference", List.of("a", "b"))));
    assertEquals(
        Set.of("state", "expiringBefore", "limit", "cursor", "query", "reference"),
        refusal.violations().stream().map(FieldProblem::field).collect(Collectors.toSet()));
    refusal
        .violations()
        .forEach(problem -> assertEquals(-1, problem.message().indexOf("-x"), problem.message()));
    refusal
        .violations()
        .forEach(problem -> assertTrue(problem.message().matches(".*[ぁ-ん].*"), problem.message()));
  }

  @Test
  void what_a_database_would_choke_on_never_gets_there() {
    refused("reference", "a" + (char) 0 + "b");
    refused("reference", "a" + Character.MIN_SURROGATE + "b");
    refused("reference", "a" + (char) 27 + "b");
    refused("reference", "x".repeat(Registration.REFERENCE_LENGTH + 1));
    refused("expiringBefore", "+999999999-12-31");
    refused("expiringBefore", "+9999-12-1");
    refused("expiringBefore", "-0001-01-01");
    refused("expiringBefore", "2026-02-30");
  }

  private static void refused(String name, String value) {
    Map<String, List<String>> query = Map.of(name, List.of(value));
    Refusal refusal = assertThrows(Refusal.class, () -> MeasureFilter.parse(query));
    assertEquals(List.of(name), refusal.violations().stream().map(FieldProblem::field).toList());
  }
}
