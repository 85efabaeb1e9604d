package jp.ward.guard.leak;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The ways to write one value; found by ICU's own tables and not by the guard's. */
final class Writings {

  private static final int FEWEST_DIGITS = 7;
  private static final String SMALL = "ァィゥェォッャュョヮ";
  private static final String LARGE = "アイウエオツヤユヨワ";

  private Writings() {}

  static Set<String> of(String value) {
    Set<String> writings = new LinkedHashSet<>();
    String nfkc = Normalizer.normalize(value, Normalizer.Form.NFKC);
    String katakana = icu("Hiragana-Katakana", nfkc);
    String folded = large(katakana).replaceAll("[\\s・\\-ー]", "");
    for (String one : new String[] {value, nfkc, katakana, folded}) {
      writings.add(one);
      writings.add(one.replaceAll("\\s", ""));
      writings.add(one.toLowerCase(Locale.ROOT));
      writings.add(one.toUpperCase(Locale.ROOT));
    }
    writings.add(icu("Katakana-Hiragana", katakana));
    for (String one : Set.copyOf(writings)) {
      writings.add(icu("Fullwidth-Halfwidth", one));
      writings.add(icu("Halfwidth-Fullwidth", one));
    }
    String digits = nfkc.replaceAll("[^0-9]", "");
    if (digits.length() >= FEWEST_DIGITS) {
      writings.add(digits);
      writings.add(icu("Halfwidth-Fullwidth", digits));
    }
    return writings;
  }

  private static String icu(String id, String text) {
    return Transliterator.getInstance(id).transliterate(text);
  }

  private static String large(String text) {
    StringBuilder large = new StringBuilder();
    for (char c : text.toCharArray()) {
      large.append(SMALL.indexOf(c) < 0 ? c : LARGE.charAt(SMALL.indexOf(c)));
    }
    return large.toString();
  }
}
