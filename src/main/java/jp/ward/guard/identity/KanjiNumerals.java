package jp.ward.guard.identity;

/** Reads 二十一, 一〇一 and the like. */
final class KanjiNumerals {

  /** Longer runs are words, not numbers of a house. */
  static final int LONGEST = 8;

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL_DIGITS = "零壱弐参";
  private static final String UNITS = "十百千";

  private KanjiNumerals() {}

  static boolean isNumeral(int c) {
    return digit(c) >= 0 || unit(c) > 0;
  }

  /** The value of a run of at most {@link #LONGEST} numerals, in ASCII digits. */
  static String value(String run) {
    long total = 0;
    long current = 0;
    boolean pending = false;
    for (int c : run.codePoints().toArray()) {
      if (digit(c) >= 0) {
        current = current * 10 + digit(c);
        pending = true;
      } else {
        total += (pending ? current : 1) * unit(c);
        current = 0;
        pending = false;
      }
    }
    return Long.toString(total + current);
  }

  private static int digit(int c) {
    return Math.max(DIGITS.indexOf(c), FORMAL_DIGITS.indexOf(c));
  }

  private static int unit(int c) {
    int place = c == '拾' ? 0 : UNITS.indexOf(c);
    return place < 0 ? 0 : (int) Math.pow(10, place + 1);
  }
}
