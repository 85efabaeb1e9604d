package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("番号の付け方が変われば、登録済みの人が見つからないので起動しない")
class NumberingInForceTest {

  private static final Map<String, String> BEFORE =
      Map.of("141011", "numberedBy=141003", "141020", "numberedBy=141003", "form/EMAIL", "a1");

  @Test
  void one_cell_that_changed_is_named() {
    Map<String, String> now =
        Map.of("141011", "numberedBy=141003", "141020", "numberedBy=141020", "form/EMAIL", "a1");
    assertEquals(List.of("141020"), NumberingInForce.different(BEFORE, now));
  }

  @Test
  void another_reading_of_a_scheme_is_named() {
    assertEquals(
        List.of("form/EMAIL"), NumberingInForce.different(BEFORE, Map.of("form/EMAIL", "b2")));
  }

  @Test
  void a_municipality_more_or_one_that_left_is_no_difference() {
    Map<String, String> now = Map.of("141011", "numberedBy=141003", "131016", "numberedBy=131016");
    assertEquals(List.of(), NumberingInForce.different(BEFORE, now));
  }

  /** The entry was hidden: nothing said how the stored marks were keyed, and nobody was told. */
  @ParameterizedTest
  @ValueSource(strings = {"141011", "141020", "form/EMAIL", "form/PHONE", "131016", "", "x"})
  void stored_marks_without_a_numbering_are_refused(String known) {
    List<Problem> problems =
        NumberingInForce.problems(Map.of(), Map.of(known, "numberedBy=141003"));
    assertEquals(List.of(BindingCause.NUMBERING_LOST.named("").problem()), problems);
  }

  @Test
  void the_numbering_as_it_was_is_no_problem() {
    assertEquals(List.of(), NumberingInForce.problems(BEFORE, BEFORE));
    assertEquals(1, NumberingInForce.problems(BEFORE, Map.of("form/EMAIL", "b2")).size());
  }

  @Test
  void every_plain_scheme_that_is_stored_has_words_and_none_of_them_is_refused() {
    Map<String, String> readings = new MarkedWords().readings();
    for (Scheme scheme : Scheme.values()) {
      boolean isPlain = !scheme.isNumberedByMunicipality() && scheme != Scheme.NAME;
      assertEquals(
          isPlain && scheme != Scheme.CORPORATE_NUMBER, readings.containsKey("form/" + scheme));
    }
    assertFalse(readings.isEmpty());
    MarkedWords.WORDS.forEach(
        (scheme, words) ->
            words.forEach(
                word ->
                    assertFalse(
                        jp.ward.guard.identity.NormalForms.of(scheme, word).equals("refused"),
                        scheme + " " + word)));
  }
}
