package jp.ward.guard.identity;

import java.util.List;

/** A Japanese telephone number: 10 or 11 digits from 0. Held by PlainFormsTest. */
final class PhoneForm implements NormalForm {

  private static final IdentifierReading REFUSED =
      new IdentifierReading.Refused("not a telephone number: send 10 or 11 digits from 0, or +81");
  private static final String BETWEEN = " ().・/";
  private static final List<String> JAPAN_FROM_ABROAD = List.of("+81", "0081", "01081");

  @Override
  public IdentifierReading read(String text) {
    StringBuilder dialled = new StringBuilder();
    text.codePoints()
        .filter(c -> !CleanText.isDash(c) && BETWEEN.indexOf(c) < 0)
        .forEach(dialled::appendCodePoint);
    String number = national(dialled.toString());
    return CleanText.isDigits(number, 10, 11) && number.startsWith("0")
        ? IdentifierReading.whole(IdentifierReading.form("PHONE", "", number))
        : REFUSED;
  }

  private static String national(String dialled) {
    for (String prefix : JAPAN_FROM_ABROAD) {
      // A national number is never longer than 11 digits, so 0081... of 10 or 11 is one already.
      if (dialled.startsWith(prefix) && (dialled.length() > 11 || prefix.startsWith("+"))) {
        String rest = dialled.substring(prefix.length());
        return rest.startsWith("0") ? rest : '0' + rest;
      }
    }
    return dialled;
  }
}
