package jp.ward.guard.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds the ids by which people sign in ({@code sub}, {@code upn}, {@code staff.id}, {@code STAFF})
 * to the one form in which they are compared, everywhere.
 *
 * <p>Two spellings that look alike on a screen must not be two people: width, compatibility forms
 * and case are folded, and whatever nobody sees, spaces included, is left out.
 */
public final class PersonId {

  private static final Pattern WIDE = Pattern.compile("[\\uFF01-\\uFFEE]+");
  private static final Pattern DOTTED_I = Pattern.compile("i\\u0307");
  private static final int MOST_ROUNDS = 8;

  private PersonId() {}

  /**
   * Folds an id; folding the result again changes nothing.
   *
   * @return empty when nothing that can be seen is in it
   */
  public static String fold(String id) {
    String folded = id;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = nfc(caseless(nfkc(visible(nfkc(visible(folded))))));
      if (next.equals(folded)) {
        return next;
      }
      folded = next;
    }
    return folded;
  }

  /**
   * Tells whether folding changes nothing but case and width. An id that holds anything else was
   * made to be taken for another one, or will be mistaken for it.
   */
  public static boolean isPlain(String id) {
    String narrow = WIDE.matcher(id).replaceAll(wide -> quoted(nfkc(wide.group())));
    String folded = fold(id);
    return !folded.isEmpty() && folded.equals(nfc(caseless(nfc(caseless(nfc(narrow))))));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  // Upper case first: it folds more pairs than lower case alone.
  private static String caseless(String text) {
    String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return DOTTED_I.matcher(lower).replaceAll("i");
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !InvisibleCharacters.isInvisible(c))
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }
}
