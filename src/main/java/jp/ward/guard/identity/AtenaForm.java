package jp.ward.guard.identity;

import java.util.List;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.kernel.Scheme;

/** 宛名番号 and 住登外者宛名番号, keyed on the municipality that gives the number. */
record AtenaForm(Scheme scheme, Municipality municipality) implements NormalForm {

  // One remedy for every cause: whether a number could be a 個人番号 is not told.
  private static final IdentifierReading REFUSED =
      new IdentifierReading.Refused(
          "not a 宛名番号: send the 1 to 15 digits by which the municipality numbers");
  private static final String WARNING =
      "the check digit does not agree: compare the number with the resident's record";

  @Override
  public IdentifierReading read(String text) {
    if (!CleanText.isDigits(text, 1, 15)) {
      return REFUSED;
    }
    String number = CleanText.withoutLeadingZeros(text);
    boolean personal =
        CheckDigits.agreesPersonalNumber(text) || CheckDigits.agreesPersonalNumber(number);
    if (personal && municipality.atenaLength() != 12) {
      return REFUSED;
    }
    String numberedBy = municipality.numberedBy();
    return new IdentifierReading.Understood(
        IdentifierReading.form(scheme.name(), numberedBy, number),
        List.of(),
        List.of(),
        numberedBy,
        CheckDigits.agreesAtena(number) ? "" : WARNING);
  }
}
