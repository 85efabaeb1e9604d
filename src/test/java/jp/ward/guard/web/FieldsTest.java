package jp.ward.guard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private enum Colour {
    RED,
    GREEN
  }

  private final FieldProblems problems = new FieldProblems();

  @Test
  void what_is_right_is_read() {
    Fields fields =
        of(
            "{'text':'電話','word':'RED','words':['GREEN','RED','RED'],'day':'2024-02-29',"
                + "'texts':['a','b']}");
    assertEquals("電話", fields.text("text", true, 2));
    assertEquals(Colour.RED, fields.oneOf("word", Colour.class, null));
    fields.setOf("words", Colour.class);
    assertEquals(LocalDate.of(2024, 2, 29), fields.date("day", true));
    assertEquals(List.of("a", "b"), fields.texts("texts", 2, 1));
    problemsAt("words");
  }

  @Test
  void a_flag_is_true_or_false_and_nothing_else() {
    Fields fields = of("{'yes':true,'no':false,'none':null}");
    assertTrue(fields.flag("yes", false));
    assertFalse(fields.flag("no", true));
    assertTrue(fields.flag("none", true));
    assertFalse(fields.flag("absent", false));
    problemsAt();
    Fields wrong = of("{'a':'true','b':1,'c':[]}");
    for (String name : List.of("a", "b", "c")) {
      assertTrue(wrong.flag(name, true));
    }
    problemsAt("a", "b", "c");
  }

  @Test
  void a_time_has_its_offset() {
    Fields fields = of("{'a':'2026-11-22T09:00:00+09:00','b':'2026-11-22T00:00:00.5Z'}");
    assertEquals(Instant.parse("2026-11-22T00:00:00Z"), fields.time("a", true));
    assertEquals(Instant.parse("2026-11-22T00:00:00.500Z"), fields.time("b", true));
    assertNull(fields.time("absent", false));
    problemsAt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22",
        "2026-11-22T09:00:00",
        "2026-02-30T09:00:00Z",
        "+12026-11-22T09:00:00Z",
        "-2026-11-22T09:00:00Z",
        "09:00"
      })
  void what_is_no_time_is_named(String text) {
    assertNull(of("{'a':'" + text + "'}").time("a", true));
    problemsAt("a");
  }

  @Test
  void a_set_holds_each_word_once() {
    Fields fields = of("{'words':['RED','RED']}");
    assertEquals(Set.of(Colour.RED), fields.setOf("words", Colour.class));
    problemsAt();
  }

  @Test
  void null_is_the_same_as_absent() {
    for (String body : List.of("{}", "{'a':null}")) {
      Fields fields = of(body);
      assertTrue(fields.isNull("a"));
      assertNull(fields.text("a", false, 9));
      assertNull(fields.date("a", false));
      assertEquals(Colour.GREEN, fields.oneOf("a", Colour.class, Colour.GREEN));
      assertEquals(Set.of(), fields.setOf("a", Colour.class));
      assertEquals(List.of(), fields.texts("a", 9, 9));
      assertEquals(List.of(), fields.objects("a", 0, 9));
      assertTrue(fields.optionalObject("a").isEmpty());
      fields.noMore();
      problemsAt();
    }
  }

  @Test
  void an_empty_list_is_not_null() {
    assertFalse(of("{'a':[]}").isNull("a"));
  }

  @Test
  void what_is_required_is_missed_when_absent_and_when_null() {
    for (String body : List.of("{}", "{'a':null}")) {
      Fields fields = of(body);
      fields.text("a", true, 9);
      fields.date("a", true);
      fields.oneOf("a", Colour.class, null);
      fields.objects("a", 1, 9);
      fields.object("a");
    }
    problemsAt("a", "a", "a", "a", "a", "a", "a", "a", "a", "a");
  }

  @Test
  void members_of_a_missing_object_are_no_further_problems() {
    Fields missing = of("{}").object("recipient");
    missing.text("party", true, 9);
    missing.noMore();
    problemsAt("recipient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1.5", "true", "['a']", "{'a':'b'}", "''", "'  '", "'　'", "'abcdef'"})
  void a_text_of_another_type_or_length_is_refused(String value) {
    assertNull(of("{'a':" + value + "}").text("a", false, 5));
    problemsAt("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a\\u0000b'", "'\\ud842'", "'\\udfb7a'", "'a\\u001bb'", "'a\\u0085b'"})
  void a_text_that_could_not_be_kept_is_refused(String value) {
    assertNull(of("{'a':" + value + "}").text("a", false, 5));
    problemsAt("a");
  }

  @Test
  void a_character_outside_the_basic_plane_counts_once() {
    assertEquals("𠮷野家", of("{'a':'𠮷野家'}").text("a", true, 3));
    assertEquals("𠮷", of("{'a':'\\ud842\\udfb7'}").text("a", true, 1));
    problemsAt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'red'", "'Red'", "' RED'", "'BLUE'", "''", "0", "true", "['RED']", "{}"})
  void a_word_of_another_case_or_type_is_refused_and_the_words_are_named(String value) {
    assertNull(of("{'a':" + value + "}").oneOf("a", Colour.class, Colour.RED));
    problemsAt("a");
    assertTrue(problems.list().get(0).message().contains("RED GREEN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'RED'", "{}", "1", "['RED','GREEN','RED']"})
  void a_set_that_is_no_array_or_longer_than_the_words_is_refused(String value) {
    of("{'a':" + value + "}").setOf("a", Colour.class);
    problemsAt("a");
  }

  @Test
  void each_wrong_word_of_a_set_is_named() {
    of("{'a':['red',null]}").setOf("a", Colour.class);
    problemsAt("a[0]", "a[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-02-29'",
        "'2026-13-01'",
        "'2026-4-1'",
        "'20260401'",
        "'+2026-04-0'",
        "'２０２６-04-01'",
        "'2026-04-01T00:00:00Z'",
        "'令和8年4月1日'",
        "20260401"
      })
  void a_day_that_does_not_exist_or_is_written_otherwise_is_refused(String value) {
    assertNull(of("{'a':" + value + "}").date("a", false));
    problemsAt("a");
  }

  @Test
  void a_list_outside_its_bounds_is_refused_at_its_own_path() {
    assertEquals(List.of(), of("{'a':[]}").objects("a", 1, 50));
    assertEquals(List.of(), of("{'a':[" + "{},".repeat(50) + "{}]}").objects("a", 1, 50));
    problemsAt("a", "a");
    assertEquals(50, of("{'a':[" + "{},".repeat(49) + "{}]}").objects("a", 1, 50).size());
  }

  @Test
  void nested_fields_are_named_by_their_whole_path() {
    Fields body = of("{'about':[{},{'identifiers':[{'scheme':'RED','value':7,'x':1}],'y':[]}]}");
    for (Fields about : body.objects("about", 1, 50)) {
      for (Fields identifier : about.objects("identifiers", 1, 20)) {
        identifier.oneOf("scheme", Colour.class, null);
        identifier.text("value", true, 200);
      }
    }
    body.noMore();
    problemsAt(
        "about[0].identifiers",
        "about[1].identifiers[0].value",
        "about[1].y",
        "about[1].identifiers[0].x");
  }

  @Test
  void an_item_that_is_no_object_is_refused() {
    for (Fields item : of("{'a':['x',null,[],{}]}").objects("a", 0, 9)) {
      item.text("b", true, 9);
    }
    problemsAt("a[0]", "a[1]", "a[2]", "a[3].b");
  }

  @Test
  void an_unknown_field_is_refused_by_its_path_once() {
    Fields fields = of("{'known':'a','unknown':1,'山田 花子':2}");
    fields.text("known", true, 9);
    fields.noMore();
    fields.noMore();
    problemsAt("unknown", "?");
  }

  @Test
  void a_problem_that_only_the_reader_knows_has_the_same_path() {
    of("{'a':{}}").object("a").refuse("b", "no");
    problemsAt("a.b");
  }

  @Test
  void a_body_ends_where_nothing_is_wrong_and_nothing_is_left() {
    Fields sound = body("{'a':'b'}");
    sound.text("a", true, 9);
    sound.close();
    refusedAt(body("{'a':'b'}"), "a");
    Fields wrong = body("{'a':1}");
    wrong.text("a", true, 9);
    refusedAt(wrong, "a");
  }

  @Test
  void a_body_does_not_end_well_by_what_stands_for_a_missing_object() {
    refusedAt(Fields.of(null), "/");
    refusedAt(body("{}").object("a"), "a");
    refusedAt(body("{'a':1}").object("a").object("b"), "a");
  }

  private static Fields body(String json) {
    return Fields.of(Body.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  private static void refusedAt(Fields body, String... fields) {
    Refusal refusal = assertThrows(Refusal.class, body::close);
    assertEquals(List.of(fields), refusal.violations().stream().map(FieldProblem::field).toList());
  }

  @Test
  void nothing_that_was_sent_is_repeated() {
    Fields fields = of("{'a':'山田花子','b':['山田花子'],'c':'山田花子','d':'山田花子'}");
    fields.text("a", true, 2);
    fields.setOf("b", Colour.class);
    fields.date("c", true);
    fields.oneOf("d", Colour.class, null);
    assertEquals(4, problems.list().size());
    assertFalse(problems.list().toString().contains("山田"));
  }

  private Fields of(String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return Fields.of(Body.parse(body), "", problems);
  }

  private void problemsAt(String... paths) {
    assertEquals(List.of(paths), problems.list().stream().map(FieldProblem::field).toList());
  }
}
