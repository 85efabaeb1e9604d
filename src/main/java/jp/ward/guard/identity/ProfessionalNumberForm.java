package jp.ward.guard.identity;

import java.util.List;
import java.util.Locale;

/** A 登録番号 with its kind: {@code 弁護士 12345}. Held by PlainFormsTest. */
final class ProfessionalNumberForm implements NormalForm {

  private static final IdentifierReading REFUSED =
      new IdentifierReading.Refused(
          "not a 登録番号: write its kind, a space and the number, as in 弁護士 NNNNN");

  @Override
  public IdentifierReading read(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> c != ' ' && c != '.' && !CleanText.isDash(c))
        .forEach(plain::appendCodePoint);
    String written = plain.toString().toUpperCase(Locale.ROOT);
    int start = 0;
    while (start < written.length() && !CleanText.isDigit(written.charAt(start))) {
      start++;
    }
    // 第12345号 is the number 12345: two writings must not look like two people.
    String kind = without("第", without("NO", written.substring(0, start)));
    String number = without("号", written.substring(start));
    if (!isKind(kind) || !isNumber(number) || PersonalNumber.isIn(text)) {
      return REFUSED;
    }
    String form = kind + '|' + withoutZeros(number);
    String whole = IdentifierReading.form("PROFESSIONAL_NUMBER", "", form);
    return new IdentifierReading.Understood(whole, List.of(), List.of(), code(kind), "");
  }

  /** Stands for the kind: who is 弁護士 and 税理士 has two numbers, and they contradict nothing. */
  private static String code(String kind) {
    return "%06x".formatted(kind.hashCode() & 0xff_ff_ff);
  }

  private static boolean isKind(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> CleanText.isDigit(c) || c >= 'A' && c <= 'Z');
  }

  private static String withoutZeros(String number) {
    int end = 0;
    while (end < number.length() && CleanText.isDigit(number.charAt(end))) {
      end++;
    }
    return CleanText.withoutLeadingZeros(number.substring(0, end)) + number.substring(end);
  }

  private static String without(String end, String text) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }
}
