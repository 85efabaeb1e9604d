package jp.ward.guard.handover;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import jp.ward.guard.kernel.Ids;

/**
 * The number of a handover (照会票番号), to be read out: {@code H7K4-29QM}. 23 characters that neither
 * look nor sound alike, so that the last one, a check character, tells every single mistake and
 * every exchange of two.
 */
public final class HandoverCode {

  private static final String ALPHABET = "23456789ACEFHJKMPQRTWXY";
  private static final int DRAWN = 7;
  private static final int LENGTH = DRAWN + 1;

  /** Keeps a repeated character from being a code. */
  private static final int START = 12;

  private HandoverCode() {}

  /** A new code that is not taken; whoever draws sees to it that nobody else draws meanwhile. */
  static String drawUnless(Predicate<String> taken) {
    String code = draw();
    while (taken.test(code)) {
      code = draw();
    }
    return code;
  }

  /** A code of seven random characters. */
  static String draw() {
    StringBuilder code = new StringBuilder();
    while (code.length() < DRAWN) {
      int drawn = Ids.bytes(1)[0] & 0xFF;
      // The last bytes would make some characters likelier than others.
      if (drawn < 256 - 256 % ALPHABET.length()) {
        code.append(ALPHABET.charAt(drawn % ALPHABET.length()));
      }
    }
    return written(code.append(checkOf(code)).toString());
  }

  /** The code as it is written, whatever its case, width, spaces and dashes; empty for no code. */
  public static Optional<String> read(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}\\u30FC\\u2212]", "");
    boolean sound =
        plain.length() == LENGTH
            && plain.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0)
            && checkOf(plain.substring(0, DRAWN)) == plain.charAt(DRAWN);
    return sound ? Optional.of(written(plain)) : Optional.empty();
  }

  private static String written(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }

  /**
   * Weights 1 to 7 modulo a prime: no change of one place and no exchange of two gives the same.
   */
  private static char checkOf(CharSequence drawn) {
    int sum = START;
    for (int i = 0; i < DRAWN; i++) {
      sum += (i + 1) * ALPHABET.indexOf(drawn.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }
}
