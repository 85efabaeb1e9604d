package jp.ward.guard.kernel;

import java.util.Set;

/**
 * Characters that leave no trace on a screen: controls, formats, blanks, fillers, variation
 * selectors and what Unicode calls ignorable by default. Held by PersonIdTest, VisibleTextTest.
 */
public final class InvisibleCharacters {

  private static final Set<Integer> CATEGORIES =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.UNASSIGNED,
          (int) Character.SPACE_SEPARATOR,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  // Combining grapheme joiner, Hangul fillers, Khmer vowels without a shape, blank Braille.
  private static final Set<Integer> WITHOUT_A_SHAPE =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  private InvisibleCharacters() {}

  /** Tells whether a character, or half a surrogate pair, cannot be seen; blanks cannot. */
  public static boolean isInvisible(int c) {
    return CATEGORIES.contains(Character.getType(c)) || Character.isWhitespace(c) || isIgnorable(c);
  }

  /**
   * Tells whether a character takes no room at all: like the above, without blanks and controls.
   */
  public static boolean isIgnorable(int c) {
    return Character.getType(c) == Character.FORMAT
        || WITHOUT_A_SHAPE.contains(c)
        || c >= 0x180B && c <= 0x180F // Mongolian variation selectors
        || c >= 0xFE00 && c <= 0xFE0F // variation selectors, also of kanji
        || c >= 0xFFF0 && c <= 0xFFF8
        || c == 0x2065
        || c >= 0xE0000 && c <= 0xE0FFF; // tags and more variation selectors
  }
}
