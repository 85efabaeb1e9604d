package jp.ward.guard.identity;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a name as it sounds: large katakana and Latin capitals, in its parts. Held by NameFormTest,
 * OneNameTest.
 */
final class NameFold {

  private static final Transliterator LATIN = Transliterator.getInstance("Latin-ASCII");
  private static final String SMALL = "ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ";
  private static final String LARGE = "アイウエオツヤユヨワカケクシストヌハヒフヘホムラリルレロ";
  private static final String GAPS = " ・·‧•∙⋅⸱.,";
  private static final String SILENT = "'’‘ʼʻ`=";
  private static final int VOICED = 0x3099;
  private static final int HALF_VOICED = 0x309A;

  private NameFold() {}

  /**
   * Folds a cleaned name.
   *
   * @return empty when nothing remains, or when anything but kana and Latin letters stands in it
   */
  static Optional<FoldedName> of(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int c : (plainLatin(text) + ' ').codePoints().toArray()) {
      if (GAPS.indexOf(c) >= 0) {
        addTo(parts, part);
      } else if (CleanText.isDash(c)) {
        lengthen(part);
      } else if (SILENT.indexOf(c) < 0 && !append(part, large(katakana(c)))) {
        return Optional.empty();
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(FoldedName.of(parts));
  }

  private static void addTo(List<String> parts, StringBuilder part) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  /** A dash behind kana makes the vowel long; behind Latin letters it only joins. */
  private static void lengthen(StringBuilder part) {
    if (!part.isEmpty() && part.charAt(part.length() - 1) >= 'ア') {
      part.append(Vowels.LONG);
    }
  }

  private static boolean append(StringBuilder name, int c) {
    if (c >= 'ア' && c <= 'ヺ' || c >= 'A' && c <= 'Z') {
      name.append((char) c);
      return true;
    }
    return switch (c) {
      case 'ヽ' -> repeat(name);
      case 'ヾ' -> repeat(name) && voice(name, VOICED);
      case VOICED, HALF_VOICED -> voice(name, c);
      default -> false;
    };
  }

  private static boolean repeat(StringBuilder name) {
    if (name.isEmpty() || name.charAt(name.length() - 1) < 'ア') {
      return false;
    }
    String last = name.substring(name.length() - 1);
    name.append(Normalizer.normalize(last, Normalizer.Form.NFD).charAt(0));
    return true;
  }

  private static boolean voice(StringBuilder name, int mark) {
    if (name.isEmpty()) {
      return false;
    }
    int end = name.length() - 1;
    String voiced = Normalizer.normalize(name.substring(end) + (char) mark, Normalizer.Form.NFC);
    name.replace(end, end + 1, voiced);
    return voiced.length() == 1;
  }

  private static String plainLatin(String text) {
    boolean plain = text.codePoints().allMatch(c -> c < 0x80 || c >= 0x3041 && c <= 0x31FF);
    return (plain ? text : LATIN.transliterate(text)).toUpperCase(Locale.ROOT);
  }

  private static int katakana(int c) {
    return c >= 'ぁ' && c <= 'ゖ' || c == 'ゝ' || c == 'ゞ' ? c + 'ァ' - 'ぁ' : c;
  }

  private static int large(int c) {
    int small = SMALL.indexOf(c);
    return small < 0 ? c : LARGE.charAt(small);
  }
}
