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
        "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0668",
        "1234 5678 9018",
        "1234-5678-9018",
        "1234ー5678ー9018",
        "1234−5678‐9018",
        "１２３４　５６７８　９０１８",
        "1234\u00a05678\u20099018",
        "1234.5678.9018",
        "1234・5678・9018",
        "1234･5678･9018",
        "1234/5678/9018",
        "1234_5678_9018",
        "1234,5678,9018",
        "1234、5678、9018",
        "1234:5678:9018",
        "1234 - 5678 - 9018",
        "(1234)(5678)(9018)",
        "1234\n5678\n9018",
        "1234\t5678\t9018",
        "123456-789018",
        "123 456 789 018",
        "12-34-56-78-90-18",
        "1 2 3 4 5 6 7 8 9 0 1 8",
        "1-2-3-4-5-6-7-8-9-0-1-8",
        "12345678 9018",
        "12345678901-8",
        "番号は9832 0567 3214です",
        "9832－0567－3214",
        "R8-0012 9832 0567 3214",
        "2026-11-22 9832-0567-3214",
        "045-000-0035 9832 0567 3214",
        "①②③④ ⑤⑥⑦⑧ ⑨⓪①⑧",
        "一二三四五六七八九〇一八",
        "一二三四　五六七八　九〇一八"
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
        "5990000006364",
        "1234 5678 9017",
        "12345 67890 180",
        "1234a5678b9018",
        "1234年5678月9018",
        "1234 ---- 5678 ---- 9018",
        "2026-11-22 09:00-12:00",
        "2026/11/22 09:00 から 2026/11/23 17:30",
        "2026.11.22 1030",
        "電話 045-000-0035、内線 12",
        "090-0000-0035 または 045-000-0035",
        "(045) 000-0035",
        "231-0005 本町6-50-10",
        "〒231-0005 6-50-10",
        "1,234,567,890,180円",
        "第12条第3項第4号、令和8年11月22日",
        "令和8年11月22日 午前9時15分から10時30分まで",
        "1. 2. 3. 4. 5.",
        "R8-0012、R8-0013、R8-0014",
        "14101-welfare 12名 34件 56分",
        "chk_01JABCDEFGH 2026-11-22",
        "9832 0567 3215"
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
