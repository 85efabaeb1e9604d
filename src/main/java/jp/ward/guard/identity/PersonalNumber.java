package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds a 個人番号 where none may stand, in order to refuse it: 12 digits with its check digit, in any
 * width or script, unbroken or in groups with blanks, dashes, dots and the like between them.
 */
final class PersonalNumber {

  private static final int DIGITS = 12;

  /** Groups of more than this many are a list of small numbers, unless each is one digit. */
  private static final int MOST_GROUPS = 6;

  private static final int WIDEST_GAP = 3;
  private static final String KANJI = "〇一二三四五六七八九";
  private static final Pattern KANJI_NUMBER = Pattern.compile("[〇零一二三四五六七八九]{4,}");

  /** What has many digits and is surely something else: days, times, postal codes, telephones. */
  private static final List<Pattern> INNOCENT =
      List.of(
          innocent("(?:19|20)[0-9]{2}([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])"),
          innocent("(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"),
          innocent("[0-9]{3}-[0-9]{4}(?!-)"),
          innocent("(?<!-)(?=[0-9-]{12,13}(?![0-9-]))0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}"),
          innocent("[0-9]{1,3}(?:,[0-9]{3})+"));

  private PersonalNumber() {}

  static boolean isIn(String text) {
    String folded = CleanText.fold(text);
    return isInDigits(folded)
        || KANJI_NUMBER.matcher(folded).find() && isInDigits(withKanjiAsDigits(folded));
  }

  private static Pattern innocent(String written) {
    return Pattern.compile("(?<![0-9])" + written + "(?![0-9])");
  }

  private static boolean isInDigits(String text) {
    String rest = withPlainDashes(text);
    for (Pattern innocent : INNOCENT) {
      rest = innocent.matcher(rest).replaceAll("x");
    }
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    int gap = 0;
    // The letter at the end closes the last run.
    for (int c : (rest + 'x').codePoints().toArray()) {
      if (Character.isDigit(c)) {
        group.append(Character.digit(c, 10));
        gap = 0;
        continue;
      }
      if (!group.isEmpty()) {
        groups.add(group.toString());
        group.setLength(0);
      }
      if (Character.isLetter(c) || ++gap > WIDEST_GAP) {
        if (isInGroups(groups)) {
          return true;
        }
        groups.clear();
      }
    }
    return false;
  }

  private static boolean isInGroups(List<String> groups) {
    int all = groups.stream().mapToInt(String::length).sum();
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder number = new StringBuilder();
      for (int last = first; last < groups.size() && number.length() < DIGITS; last++) {
        number.append(groups.get(last));
        int count = last - first + 1;
        boolean together = count <= MOST_GROUPS || count == DIGITS || all == DIGITS;
        if (number.length() == DIGITS
            && together
            && CheckDigits.agreesPersonalNumber(number.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  private static String withPlainDashes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().map(c -> CleanText.isDash(c) ? '-' : c).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String withKanjiAsDigits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '零' ? '〇' : c)
        .map(c -> KANJI.indexOf(c) < 0 ? c : '0' + KANJI.indexOf(c))
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }
}
