package jp.ward.guard.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.ward.guard.kernel.FieldProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("一覧の条件は、分かるものだけを、一度ずつ")
class ListQueryTest {

  private static final String ID = "msr_01J0000000000000000000000Z";

  private enum Word {
    OPEN,
    CLOSED
  }

  private static ListQuery query(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new ListQuery(given, "status", "mine", "from", "yes");
  }

  private static List<FieldProblem> refused(ListQuery query, Consumer<ListQuery> read) {
    read.accept(query);
    return assertThrows(Refusal.class, query::close).violations();
  }

  private static void refused(String name, String value, Consumer<ListQuery> read) {
    List<FieldProblem> problems = refused(query(name, value), read);
    assertEquals(List.of(name), problems.stream().map(FieldProblem::field).toList());
    assertFalse(problems.get(0).message().contains("kanariya"), problems.get(0).message());
  }

  @Test
  void what_is_absent_has_its_usual_value() {
    ListQuery none = query();
    assertNull(none.word("status", Word.class));
    assertNull(none.day("from"));
    assertNull(none.yesOrNo("yes"));
    assertFalse(none.has("mine", "me"));
    assertEquals(50, none.limit());
    assertEquals("", none.cursor());
    assertDoesNotThrow(none::close);
  }

  @Test
  void what_is_right_is_read() {
    ListQuery query = query("status", "CLOSED", "mine", "me", "from", "2026-04-01", "yes", "false");
    assertEquals(Word.CLOSED, query.word("status", Word.class));
    assertTrue(query.has("mine", "me"));
    assertEquals(LocalDate.of(2026, 4, 1), query.day("from"));
    assertEquals(false, query.yesOrNo("yes"));
    assertEquals(true, query("yes", "true").yesOrNo("yes"));
    assertEquals(ID, query("cursor", ID).cursor());
    assertDoesNotThrow(query::close);
  }

  @ParameterizedTest
  @CsvSource({"1", "50", "200"})
  void so_many_a_page_can_be_had(String limit) {
    assertEquals(Integer.parseInt(limit), query("limit", limit).limit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "999", "1000", "-1", "1.5", "", "01", "kanariya"})
  void no_other_number_of_items_is_taken(String limit) {
    refused("limit", limit, ListQuery::limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2026-4-1",
        "20260401",
        "+12026-04-01",
        "-0001-01-01",
        "2026-04-01 ",
        "",
        "kanariya"
      })
  void a_day_that_is_none_is_refused(String day) {
    refused("from", day, query -> query.day("from"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "msr_1", ID + "A", "x" + ID, "hnd_01i0000000000000000000000z"})
  void a_cursor_that_no_page_gave_is_refused(String cursor) {
    refused("cursor", cursor, ListQuery::cursor);
  }

  @Test
  void a_cursor_is_of_the_kind_that_is_listed() {
    assertEquals(ID, query("cursor", ID).cursor("msr"));
    refused("cursor", ID, query -> query.cursor("tie"));
  }

  @Test
  void a_word_is_exact_or_refused() {
    refused("status", "open", query -> query.word("status", Word.class));
    refused("status", "kanariya", query -> query.word("status", Word.class));
    refused("mine", "kanariya", query -> query.has("mine", "me"));
    refused("yes", "TRUE", query -> query.yesOrNo("yes"));
    List<FieldProblem> problems =
        refused(query("status", "x"), query -> query.word("status", Word.class));
    assertTrue(problems.get(0).message().contains("OPEN CLOSED"), "the words are named");
  }

  @Test
  void an_unknown_parameter_and_one_given_twice_are_refused_together() {
    ListQuery query =
        new ListQuery(
            Map.of("kanariya", List.of("1"), "status", List.of("OPEN", "CLOSED")), "status");
    List<FieldProblem> problems = refused(query, ListQuery::limit);
    assertEquals(
        Set.of("query", "status"), Set.copyOf(problems.stream().map(FieldProblem::field).toList()));
    problems.forEach(one -> assertFalse(one.message().contains("kanariya"), one.message()));
  }

  @Test
  void a_list_without_pages_takes_neither_limit_nor_cursor() {
    ListQuery bare =
        new ListQuery(Map.of("limit", List.of("5")), Set.of("from"), "use only ", " とします");
    String message = refused(bare, query -> {}).get(0).message();
    assertEquals("use only from とします", message);
  }
}
