package jp.ward.guard.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("分かれ道の数え方")
class BranchesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "if (a && b || c) {} ~ 3",
        "for (;;) {} while (a) {} do {} while (b) ~ 3",
        "return a ? b : c; ~ 1",
        "switch (a) { case B -> c; } ~ 1",
        "all.stream().filter(a).map(b).mapToInt(c).flatMap(d) ~ 2",
        "List<?> a; Map<B, ? extends C> d; Map<B, ? super C> e; ~ 0",
        "format(a); iffy(); whileAway(); notIf; ~ 0"
      })
  void these_are_branches(String code, long branches) {
    assertEquals(branches, Branches.in(code));
  }

  @Test
  void words_of_comments_and_texts_are_none() {
    assertEquals(
        1,
        Branches.in(
            """
            /** Whether if or while. */
            // if it is so && so
            String a = "if // \\" || b"; /* for ? ever */ char c = '"';
            if (a) { b = ' '; } // while
            """));
  }

  @Test
  void a_line_that_begins_with_a_question_mark_is_one() {
    assertEquals(1, Branches.in("return a\n        ? b\n        : c;"));
  }
}
