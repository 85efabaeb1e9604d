package jp.ward.guard.identity;

import java.util.List;

/** What a value comes to: normal forms in the clear, or the remedy for a value refused. */
sealed interface IdentifierReading {

  /**
   * A value understood.
   *
   * @param whole the normal form of the whole identifier
   * @param parts forms stored beside it, for the doubtful matches of later questions
   * @param doubtful forms asked beside it, which count as the same on doubt
   * @param near those of the doubtful forms that say enough to count guesses by
   * @param numberedBy the municipality under which a number is keyed, or a code of the kind of a
   *     登録番号, else empty
   * @param dwellings the floor, room and household that an address names
   * @param warning what looks wrong without being an error, else empty
   */
  record Understood(
      String whole,
      List<String> parts,
      List<String> doubtful,
      List<String> near,
      String numberedBy,
      List<DwellingForm> dwellings,
      String warning)
      implements IdentifierReading {

    /** Understood so that every doubtful form says enough, and no dwelling is named. */
    Understood(
        String whole,
        List<String> parts,
        List<String> doubtful,
        String numberedBy,
        String warning) {
      this(whole, parts, doubtful, doubtful, numberedBy, List.of(), warning);
    }

    /** Prints nothing of the person. */
    @Override
    public String toString() {
      return "Understood:***";
    }
  }

  /** A value refused; the remedy never says why, and never holds the value. */
  record Refused(String remedy) implements IdentifierReading {}

  static IdentifierReading whole(String whole) {
    return new Understood(whole, List.of(), List.of(), "", "");
  }

  /** Names what is hashed: a number of one scheme or town never equals that of another. */
  static String form(String kind, String numberedBy, String value) {
    return kind + '|' + numberedBy + '|' + value;
  }
}
