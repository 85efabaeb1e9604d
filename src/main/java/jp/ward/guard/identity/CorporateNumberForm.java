package jp.ward.guard.identity;

/** A 法人番号: 13 digits with a check digit. Held by PlainFormsTest. */
final class CorporateNumberForm implements NormalForm {

  private static final IdentifierReading REFUSED =
      new IdentifierReading.Refused(
          "not a 法人番号: send its 13 digits and compare them with the register");

  @Override
  public IdentifierReading read(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(c -> c != ' ' && !CleanText.isDash(c))
        .forEach(digits::appendCodePoint);
    String number = digits.toString();
    return CleanText.isDigits(number, 13, 13) && CheckDigits.agreesCorporateNumber(number)
        ? IdentifierReading.whole(IdentifierReading.form("CORPORATE_NUMBER", "", number))
        : REFUSED;
  }
}
