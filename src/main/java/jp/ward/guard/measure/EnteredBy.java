package jp.ward.guard.measure;

import jp.ward.guard.access.Caller;
import jp.ward.guard.identity.Identities;

/**
 * Who entered marks into the register, as keyed marks, and whether they count as confirmed at once.
 *
 * @param sub the mark of the {@code sub}, or null
 * @param upn the mark of the {@code upn}, or null
 * @param office the code of the office where it was entered, or null
 * @param shared whether several people use the account
 * @param confirmed whether what was entered may loosen something without a second person
 * @param officer whether a measure officer entered it, or two people granted it
 */
record EnteredBy(
    String sub, String upn, String office, boolean shared, boolean confirmed, boolean officer) {

  /** Two people granted it together; who they are stands in the entries of the approval. */
  static final EnteredBy TWO_PEOPLE = new EnteredBy(null, null, null, false, true, true);

  static EnteredBy of(Caller caller, Identities identities, boolean confirmed) {
    return new EnteredBy(
        identities.storedStaff(caller.sub()).mark(),
        identities.storedStaff(caller.upn()).mark(),
        caller.officeCode(),
        caller.shared(),
        confirmed,
        MeasureRights.isOfficer(caller));
  }

  /** Whether two people granted it, so that a second one stands behind it at once. */
  boolean isTwoPeople() {
    return sub == null && upn == null;
  }

  /** Prints whether it counts as confirmed, and nobody. */
  @Override
  public String toString() {
    return confirmed ? "confirmed" : "unconfirmed";
  }
}
