package jp.ward.guard.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

  private final Identities identities = Sample.identities();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789018",
        "１２３４５６７８９０１８",
        "1２3４5６7８9０1８",
        "整理番号123456789018による",
        "1234\u200b56789018",
        "12345678901\u00ad8",
        "111111111111 123456789018",
        "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0668"
      })
  void is_found_in_free_text_in_any_width_and_place(String text) {
    assertTrue(identities.holdsPersonalNumber(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "R8-0012",
        "123456789017",
        "1234567890180",
        "0123456789018",
        "12345678901",
        "1234-5678-9018",
        "5990000006364"
      })
  void is_not_seen_in_other_text(String text) {
    assertFalse(identities.holdsPersonalNumber(text));
  }

  @Test
  void free_text_may_be_absent_long_or_broken() {
    assertFalse(identities.holdsPersonalNumber(null));
    assertFalse(identities.holdsPersonalNumber("1".repeat(100_000)));
    assertTrue(identities.holdsPersonalNumber("\ud800 123456789018"));
  }
}
