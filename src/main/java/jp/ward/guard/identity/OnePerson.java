package jp.ward.guard.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a list of identifiers can be of one person. Two values of one numbering are two
 * people, and an answer about two people taken for one would be the looser of both.
 */
final class OnePerson {

  static final String REMEDY =
      "Two values of one numbering are two people: name each as a person of their own."
          + " 同じ種類の番号や生年月日が二つあります。一人ずつに分けてください。";

  private OnePerson() {}

  /** Takes normal forms of whole identifiers. */
  static boolean canBe(List<String> wholes) {
    Map<String, String> valueOf = new HashMap<>();
    for (String whole : wholes) {
      int value = beginOfValue(whole);
      String known = valueOf.putIfAbsent(numbering(whole, value), whole.substring(value));
      if (known != null && !known.equals(whole.substring(value))) {
        return false;
      }
    }
    return true;
  }

  /** A name may change, the date of birth stays: it is what a person has one of. */
  private static String numbering(String whole, int value) {
    return whole.startsWith("NAME_DOB|") ? "NAME_DOB" : whole.substring(0, value);
  }

  /** Where the value begins of which one person has one; the end where a person may have more. */
  private static int beginOfValue(String whole) {
    int scheme = whole.indexOf('|');
    return switch (whole.substring(0, scheme)) {
      case "ATENA", "NON_RESIDENT_ATENA", "CORPORATE_NUMBER", "STAFF" ->
          whole.indexOf('|', scheme + 1) + 1;
      case "PROFESSIONAL_NUMBER", "NAME_DOB" -> whole.lastIndexOf('|') + 1;
      default -> whole.length();
    };
  }
}
