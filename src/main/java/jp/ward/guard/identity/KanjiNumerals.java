package jp.ward.guard.identity;

/** Reads 二十一, 一〇一, 廿一, 壱拾 and the like. Held by OnePlaceTest. */
final class KanjiNumerals {

  /** Longer runs are words, not numbers of a house. */
  static final int LONGEST = 8;

  /** Each row writes 0 to 9; a blank where a row has no character of its own. */
  private static final String[] DIGITS = {
    "〇一二三四五六七八九", "零壱弐参肆伍陸漆捌玖", "　壹貳參　　　柒　　", "　弌貮叁　　　　　　", "　　弍　　　　　　　"
  };

  private static final String UNITS = "十百千";
  private static final String FORMAL_UNITS = "拾佰仟";
  private static final String TENS = "廿卅";

  private KanjiNumerals() {}

  static boolean isNumeral(int c) {
    return digit(c) >= 0 || unit(c) > 0 || TENS.indexOf(c) >= 0;
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
        int tens = TENS.indexOf(c);
        total += tens >= 0 ? (tens + 2) * 10L : (pending ? current : 1) * unit(c);
        current = 0;
        pending = false;
      }
    }
    return Long.toString(total + current);
  }

  private static int digit(int c) {
    for (String digits : DIGITS) {
      if (c != '　' && digits.indexOf(c) >= 0) {
        return digits.indexOf(c);
      }
    }
    return -1;
  }

  private static int unit(int c) {
    int place = Math.max(UNITS.indexOf(c), FORMAL_UNITS.indexOf(c));
    return place < 0 ? 0 : (int) Math.pow(10, place + 1);
  }
}
