package jp.ward.guard.identity;

/**
 * Takes away the blanks and commas that some write inside of one word of an address, as in 2 丁目, 3
 * 階 and 北 1 西 2, so that the word is read whichever way it is written. Held by OnePlaceTest.
 */
final class AddressGaps {

  private static final String GAP = " ,、，";
  static final String DIRECTIONS = "東西南北";

  /** What continues a number: its counter, a floor, a 条 or the next direction of a town. */
  private static final String AFTER_NUMBER = "丁番号室棟階条Ff" + DIRECTIONS;

  /** What joins two numbers wherever it stands, as in 一 - 2. */
  private static final String JOINS = "のノ之";

  private AddressGaps() {}

  /** Whether a piece of an address only stands between two others. */
  static boolean isGap(String piece) {
    return piece.length() == 1 && GAP.contains(piece);
  }

  static String without(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    int at = 0;
    while (at < written.length()) {
      int end = at;
      while (end < written.length() && GAP.indexOf(written.charAt(end)) >= 0) {
        end++;
      }
      boolean inside =
          end > at && at > 0 && end < written.length() && isOneWord(written, at - 1, end);
      if (!inside) {
        end = Math.max(end, at + 1);
        plain.append(written, at, end);
      }
      at = end;
    }
    return plain.toString();
  }

  private static boolean isOneWord(String written, int before, int after) {
    char left = written.charAt(before);
    char right = written.charAt(after);
    if (isJoin(left) || isJoin(right)) {
      return true;
    }
    boolean counted = AFTER_NUMBER.indexOf(right) >= 0 || written.startsWith("地割", after);
    return isNumeral(left) && counted || DIRECTIONS.indexOf(left) >= 0 && isNumeral(right);
  }

  /** Whether a word would be read as one with a number that stands right before it. */
  static boolean isReadWithNumber(String word) {
    char first = word.charAt(0);
    return first == '地' || AFTER_NUMBER.indexOf(first) >= 0 || isNumeral(first);
  }

  private static boolean isJoin(char c) {
    return JOINS.indexOf(c) >= 0 || CleanText.isDash(c);
  }

  /** Whether it is a digit, in whichever of the two scripts. */
  static boolean isNumeral(char c) {
    return CleanText.isDigit(c) || KanjiNumerals.isNumeral(c);
  }
}
