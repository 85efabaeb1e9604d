package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postal code with all that is written behind it. Exactly the same is only what agrees in
 * everything ({@link AddressText}). On doubt the numbers decide: the postal code says the town, and
 * of two addresses one of which begins the other, one leaves out the room.
 */
final class AddressForm implements NormalForm {

  private static final IdentifierReading REFUSED =
      new IdentifierReading.Refused(
          "not an address: write the 7-digit postal code, a space, and block and number");
  private static final Pattern POSTAL_CODE =
      Pattern.compile("〒? ?([0-9]{3})([^0-9]?)([0-9]{4})(?![0-9])");
  private static final int MOST_NUMBERS = 10;
  private static final int MOST_DIGITS = 6;

  @Override
  public IdentifierReading read(String text) {
    Matcher postal = POSTAL_CODE.matcher(text);
    if (!postal.lookingAt() || !isGap(postal.group(2)) || hasForeignDigits(text)) {
      return REFUSED;
    }
    List<AddressPiece> pieces = AddressPieces.of(text.substring(postal.end()));
    BlockNumbers numbers = BlockNumbers.of(pieces);
    if (numbers.all().isEmpty()
        || numbers.all().size() > MOST_NUMBERS
        || numbers.all().stream().anyMatch(number -> number.length() > MOST_DIGITS)) {
      return REFUSED;
    }
    String postalCode = postal.group(1) + postal.group(3) + '|';
    return understood(
        postalCode,
        numbers,
        postalCode + AddressText.of(pieces),
        DwellingForm.of(postalCode, pieces, numbers));
  }

  private static IdentifierReading understood(
      String postalCode, BlockNumbers numbers, String written, List<DwellingForm> dwellings) {
    int count = numbers.all().size();
    List<String> parts = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      parts.add(part(postalCode + numbers.prefix(n)));
      doubtful.add(n < count ? all(postalCode + numbers.prefix(n)) : parts.get(n - 1));
    }
    parts.add(all(postalCode + numbers.prefix(count)));
    if (numbers.isDoubtful()) {
      // Nothing behind the block can be compared: everything in the block counts as the same.
      parts.add(all(postalCode + numbers.prefix(numbers.block())));
      doubtful.add(part(postalCode + numbers.prefix(numbers.block())));
    }
    for (String room : numbers.withoutBuilding()) {
      parts.add(room(postalCode + room));
      doubtful.add(all(postalCode + room));
    }
    doubtful.add(room(postalCode + numbers.prefix(count)));
    dwellings.forEach(one -> parts.addAll(one.stored()));
    // A first number alone is a whole 丁目, unless little more is said.
    List<String> near = doubtful.subList(count > 2 ? 1 : 0, doubtful.size());
    return new IdentifierReading.Understood(
        IdentifierReading.form("ADDRESS", "", written),
        parts,
        doubtful,
        List.copyOf(near),
        "",
        dwellings,
        "");
  }

  /** All numbers of an address, beside the part by which a longer one is found. */
  private static String all(String place) {
    return IdentifierReading.form("ADDRESS_NUMBERS", "", place);
  }

  /** An address as somebody writes it who leaves out the building, beside the one that names it. */
  private static String room(String place) {
    return IdentifierReading.form("ADDRESS_WITHOUT_BUILDING", "", place);
  }

  private static String part(String place) {
    return IdentifierReading.form("ADDRESS_PART", "", place);
  }

  private static boolean isGap(String between) {
    return between.isEmpty() || between.equals(" ") || CleanText.isDash(between.codePointAt(0));
  }

  private static boolean hasForeignDigits(String text) {
    return text.codePoints().anyMatch(c -> Character.isDigit(c) && !CleanText.isDigit(c));
  }
}
