package jp.ward.guard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jp.ward.guard.kernel.FieldProblems;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("理由は読める文字で10文字以上")
class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a         ",
        "         a",
        "a b c d e f g h i",
        "a\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000",
        "a\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
        "a\n\n\n\n\n\n\n\n\n\nb",
        "a\t\t\t\t\t\t\t\t\t\tb",
        "a\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
        "a\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad",
        "a\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164",
        "a\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800",
        "a\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f\ufe0f",
        "a\u034f\u034f\u034f\u034f\u034f\u034f\u034f\u034f\u034f\u034f",
        "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
        "\u0301 \u0301 \u0301 \u0301 \u0301 \u0301 \u0301 \u0301 \u0301 \u0301 \u0301",
        "\ud842\udfb7\ud842\udfb7\ud842\udfb7\ud842\udfb7\ud842\udfb7",
        "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 \ud83c\uddef\ud83c\uddf5",
        "ｶﾞｷﾞｸﾞｹﾞｺﾞ",
        "が\u3099\u3099\u3099\u3099\u3099\u3099\u3099\u3099\u3099",
        "\ufdfa",
        "a\udb40\udc41\udb40\udc41\udb40\udc41\udb40\udc41\udb40\udc41\udb40\udc41"
      })
  void these_are_too_short(String text) {
    assertTrue(VisibleText.count(text) < 10);
    assertFalse(isTaken(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789",
        "本人の申出により終了する",
        "a b c d e f g h i j",
        "\ud842\udfb7野家の件で本人が来庁した",
        "ｶﾞｷﾞｸﾞｹﾞｺﾞｻﾞｼﾞｽﾞｾﾞｿﾞ",
        "The order of the court was lifted."
      })
  void these_are_long_enough(String text) {
    assertTrue(isTaken(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 500})
  void five_hundred_characters_are_the_most(int length) {
    assertEquals(length, VisibleText.count("あ".repeat(length)));
    assertTrue(isTaken("あ".repeat(length)));
    assertFalse(isTaken("あ".repeat(501)));
  }

  private static boolean isTaken(String text) {
    FieldProblems problems = new FieldProblems();
    Fields.of(JsonNodeFactory.instance.objectNode().put("reason", text), "", problems)
        .words("reason", true, any -> false);
    return problems.isEmpty();
  }
}
