package jp.ward.guard.identity;

import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import jp.ward.guard.kernel.InvisibleCharacters;

/**
 * Text as everybody means it: one width, no invisible characters, nothing around it. Held by
 * IdentityPropertiesTest, PlainFormsTest.
 */
final class CleanText {

  static final int LONGEST = 200;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private CleanText() {}

  /**
   * Cleans a value.
   *
   * @return empty when it is absent, blank, longer than 200 characters, or holds control characters
   *     or half a surrogate pair
   */
  static Optional<String> of(String raw) {
    if (raw == null || raw.length() > LONGEST || raw.codePoints().anyMatch(CleanText::isBroken)) {
      return Optional.empty();
    }
    String clean = fold(raw).strip();
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  /** Folds width and drops what cannot be seen; for text of any length and content. */
  static String fold(String raw) {
    StringBuilder visible = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(c -> !isInvisible(c))
        .map(CleanText::joined)
        .forEach(visible::appendCodePoint);
    StringBuilder folded = new StringBuilder(visible.length());
    NFKC.normalize(visible)
        .codePoints()
        .map(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean isBroken(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  private static boolean isInvisible(int c) {
    return InvisibleCharacters.isIgnorable(c);
  }

  // NFKC would turn a free-standing voicing mark into a space with a mark on it.
  private static int joined(int c) {
    return c == 0x309B ? 0x3099 : c == 0x309C ? 0x309A : c;
  }

  static boolean isDash(int c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || "−ー─━~∼⁃˗⎯➖".indexOf(c) >= 0;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDigits(String text, int least, int most) {
    return text.length() >= least
        && text.length() <= most
        && text.chars().allMatch(CleanText::isDigit);
  }

  /** Drops leading zeros, but not the last digit. */
  static String withoutLeadingZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
