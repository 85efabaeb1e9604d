package jp.ward.guard.identity;

/** The check digits of the national numbers. Every method takes ASCII digits. */
final class CheckDigits {

  private CheckDigits() {}

  /** 宛名番号: M11W2-7 over all digits but the last; a remainder of 1 has no check digit. */
  static boolean agreesAtena(String digits) {
    int remainder = weighted(digits) % 11;
    return remainder != 1 && (11 - remainder) % 11 == last(digits);
  }

  /** 個人番号: 12 digits, the same weights; a remainder of 0 or 1 gives 0. */
  static boolean agreesPersonalNumber(String digits) {
    int remainder = weighted(digits) % 11;
    return digits.length() == 12 && (remainder <= 1 ? 0 : 11 - remainder) == last(digits);
  }

  /** 法人番号: 13 digits, the first of which checks the others. */
  static boolean agreesCorporateNumber(String digits) {
    int sum = 0;
    for (int n = 1; n < digits.length(); n++) {
      sum += (digits.charAt(digits.length() - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return digits.length() == 13 && digits.charAt(0) - '0' == 9 - sum % 9;
  }

  // Weights 2 to 7, over and over, leftwards from the digit beside the check digit.
  private static int weighted(String digits) {
    int sum = 0;
    for (int n = 0; n < digits.length() - 1; n++) {
      sum += (digits.charAt(digits.length() - 2 - n) - '0') * (2 + n % 6);
    }
    return sum;
  }

  private static int last(String digits) {
    return digits.charAt(digits.length() - 1) - '0';
  }
}
