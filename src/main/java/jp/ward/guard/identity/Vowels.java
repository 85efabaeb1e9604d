package jp.ward.guard.identity;

/**
 * Which vowel a large katakana ends with, and how long vowels of a name are written one way. Held
 * by OneNameTest.
 */
final class Vowels {

  static final char LONG = 'ー';

  private static final String[] ROWS = {
    "アカサタナハマヤラワガザダバパ", "イキシチニヒミリギジビピ", "ウクスツヌフムユルグズブプ", "エケセテネヘメレゲゼデベペ", "オコソトノホモヨロゴゾドボポ"
  };
  private static final String ALONE = "アイウエオ";

  private Vowels() {}

  /**
   * Writes every long vowel as that vowel: オーノ, オウノ and オオノ are one. The name is read as a ring, so
   * that it makes no difference which of its parts comes first.
   */
  static String longWritten(String name) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char vowel = vowel(name, i, name.length());
      if (c == 'ウ' && vowel == 'オ' || c == 'イ' && vowel == 'エ') {
        written.append(vowel);
      } else if (c != LONG) {
        written.append(c);
      } else if (vowel != 0) {
        written.append(vowel);
      }
    }
    return written.toString();
  }

  /** Drops what only makes a vowel long, from what {@link #longWritten} gives. */
  static String shortWritten(String name) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char before = name.charAt((i + name.length() - 1) % name.length());
      if (ALONE.indexOf(c) < 0 || vowel(before) != c) {
        written.append(c);
      }
    }
    return written.isEmpty() ? name.substring(0, 1) : written.toString();
  }

  /** The vowel with which the sound at a place ends, looking back at most so many places. */
  private static char vowel(String name, int at, int most) {
    char c = name.charAt(at);
    if (c != LONG && c != 'ウ' && c != 'イ') {
      return vowel(c);
    }
    char before = most == 0 ? 0 : vowel(name, (at + name.length() - 1) % name.length(), most - 1);
    if (c == LONG) {
      return before;
    }
    boolean lengthens = c == 'ウ' && before == 'オ' || c == 'イ' && before == 'エ';
    return lengthens ? before : c;
  }

  private static char vowel(char c) {
    for (int row = 0; row < ROWS.length; row++) {
      if (ROWS[row].indexOf(c) >= 0) {
        return ALONE.charAt(row);
      }
    }
    return 0;
  }
}
