package jp.ward.guard.identity;

/** Finds a 個人番号 where none may stand, in order to refuse it. */
final class PersonalNumber {

  private PersonalNumber() {}

  /**
   * Whether an unbroken run of exactly 12 digits, in any width or script, has the check digit of a
   * 個人番号.
   */
  static boolean isIn(String text) {
    StringBuilder run = new StringBuilder();
    // The space at the end closes the last run.
    for (int c : (CleanText.fold(text) + ' ').codePoints().toArray()) {
      if (Character.isDigit(c)) {
        run.append(Character.digit(c, 10));
      } else if (run.length() == 12 && CheckDigits.agreesPersonalNumber(run.toString())) {
        return true;
      } else {
        run.setLength(0);
      }
    }
    return false;
  }
}
