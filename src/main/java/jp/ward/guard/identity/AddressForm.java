package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postal code with block and number. The town's name is dropped, since the postal code says it.
 * Of two addresses one of which begins the other, one leaves out the room: on doubt they are the
 * same.
 */
final class AddressForm implements NormalForm {

  private static final Reading REFUSED =
      new Reading.Refused(
          "not an address: write the 7-digit postal code, a space, and block and number");
  private static final Pattern POSTAL_CODE =
      Pattern.compile("〒? ?([0-9]{3})([^0-9]?)([0-9]{4})(?![0-9])");
  private static final int MOST_NUMBERS = 10;
  private static final int MOST_DIGITS = 6;

  @Override
  public Reading read(String text) {
    Matcher postal = POSTAL_CODE.matcher(text);
    if (!postal.lookingAt() || !isGap(postal.group(2)) || hasForeignDigits(text)) {
      return REFUSED;
    }
    BlockNumbers numbers = BlockNumbers.of(AddressPieces.of(text.substring(postal.end())));
    if (numbers.all().isEmpty()
        || numbers.all().size() > MOST_NUMBERS
        || numbers.all().stream().anyMatch(number -> number.length() > MOST_DIGITS)) {
      return REFUSED;
    }
    return understood(postal.group(1) + postal.group(3) + '|', numbers);
  }

  private static Reading understood(String postalCode, BlockNumbers numbers) {
    int count = numbers.all().size();
    List<String> parts = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      parts.add(part(postalCode + numbers.prefix(n)));
      doubtful.add(n < count ? whole(postalCode + numbers.prefix(n)) : parts.get(n - 1));
    }
    String place = postalCode + numbers.prefix(count);
    if (numbers.isDoubtful()) {
      // Nothing behind the block can be compared: everything in the block counts as the same.
      parts.add(whole(postalCode + numbers.prefix(numbers.block())));
      doubtful.add(part(postalCode + numbers.prefix(numbers.block())));
      // Room B201 is exactly B201, and never exactly A201: a safe address must be the very one.
      place += '|' + numbers.building();
    }
    return new Reading.Understood(whole(place), parts, doubtful, "", "");
  }

  private static String whole(String place) {
    return Reading.form("ADDRESS", "", place);
  }

  private static String part(String place) {
    return Reading.form("ADDRESS_PART", "", place);
  }

  private static boolean isGap(String between) {
    return between.isEmpty() || between.equals(" ") || CleanText.isDash(between.codePointAt(0));
  }

  private static boolean hasForeignDigits(String text) {
    return text.codePoints().anyMatch(c -> Character.isDigit(c) && !CleanText.isDigit(c));
  }
}
