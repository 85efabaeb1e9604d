package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A floor, room or household (方) that an address surely names behind the numbers of the land. What
 * could as well be part of the name of a building is none: it is not compared.
 *
 * @param kind the form that every address of the town shares which names one of this kind
 * @param values the forms of which two addresses share one where it may be the same one
 */
record DwellingForm(String kind, List<String> values) {

  private static final Pattern FLOOR = Pattern.compile("[0-9]+階");
  private static final List<String> COUNTERS_OF_A_ROOM = List.of("号室", "室", "号");

  /** A shorter number behind a building without 号室 may be the building's own: コーポ 21. */
  private static final int SURELY_A_ROOM = 3;

  /** All that an address names; empty where it names none for certain. */
  static List<DwellingForm> of(String postalCode, List<AddressPiece> pieces, BlockNumbers numbers) {
    List<DwellingForm> all = new ArrayList<>();
    floor(pieces).ifPresent(one -> all.add(form("FLOOR", postalCode, List.of(one))));
    if (numbers.isDoubtful()) { // else the numbers themselves tell the room
      room(pieces).ifPresent(one -> all.add(form("ROOM", postalCode, List.of(one))));
    }
    HouseholdName.endOf(pieces)
        .ifPresent(one -> all.add(form("HOUSEHOLD", postalCode, one.ends())));
    return List.copyOf(all);
  }

  /** The forms that are stored beside an address. */
  List<String> stored() {
    List<String> all = new ArrayList<>(values);
    all.add(kind);
    return all;
  }

  private static DwellingForm form(String kind, String postalCode, List<String> values) {
    return new DwellingForm(
        IdentifierReading.form("ADDRESS_NAMES", "", postalCode + kind),
        values.stream()
            .map(one -> IdentifierReading.form("ADDRESS_" + kind, "", postalCode + one))
            .toList());
  }

  private static Optional<String> floor(List<AddressPiece> pieces) {
    List<String> floors =
        pieces.stream()
            .map(AddressPiece::text)
            .filter(one -> FLOOR.matcher(one).matches())
            .distinct()
            .toList();
    return floors.size() == 1 ? Optional.of(floors.get(0)) : Optional.empty();
  }

  private static Optional<String> room(List<AddressPiece> pieces) {
    int last = pieces.size() - 1;
    while (last >= 0 && !pieces.get(last).isNumber()) {
      last--;
    }
    if (last < 1 || hasWords(pieces.subList(last + 1, pieces.size()))) {
      return Optional.empty();
    }
    boolean counted =
        last + 1 < pieces.size() && COUNTERS_OF_A_ROOM.contains(pieces.get(last + 1).text());
    String number = pieces.get(last).text();
    boolean apart = !pieces.get(last - 1).isWord() && number.length() >= SURELY_A_ROOM;
    return counted || apart ? Optional.of(number) : Optional.empty();
  }

  private static boolean hasWords(List<AddressPiece> behind) {
    int household = HouseholdName.lengthAtEndOf(behind);
    return behind.subList(0, behind.size() - household).stream().anyMatch(AddressPiece::isWord);
  }

  /** Prints nothing of the place. */
  @Override
  public String toString() {
    return "DwellingForm:***";
  }
}
