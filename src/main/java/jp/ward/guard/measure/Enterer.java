package jp.ward.guard.measure;

import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.identity.Identities;

/**
 * Who entered a mark, as the register keeps it. Held by ConfirmationStoryTest,
 * LookBackAloneStoryTest.
 *
 * @param sub the keyed mark of the {@code sub}, or null
 * @param upn the keyed mark of the {@code upn}, or null
 * @param office where it was entered, or null
 * @param shared whether an account was used that several people share
 */
record Enterer(String sub, String upn, String office, boolean shared) {

  static Enterer of(MeasureIdentifierRow row) {
    return new Enterer(
        row.enteredBySub,
        row.enteredByUpn,
        row.enteredOffice,
        Boolean.TRUE.equals(row.enteredByShared));
  }

  /** Takes the columns of a mark whose seal was looked at. */
  static Enterer of(Map<String, Object> mark) {
    return new Enterer(
        (String) mark.get("entered_by_sub"),
        (String) mark.get("entered_by_upn"),
        (String) mark.get("entered_office"),
        Boolean.TRUE.equals(mark.get("entered_by_shared")));
  }

  /**
   * Whether it may have been this caller: by either id, under whichever key it was entered, or by
   * an account that people of the caller's office share.
   */
  boolean mayBe(Caller caller, Identities identities) {
    return shared && caller.officeCode().equals(office)
        || sub != null && identities.staff(caller.sub()).exact().contains(sub)
        || upn != null && identities.staff(caller.upn()).exact().contains(upn);
  }

  /** Prints nobody. */
  @Override
  public String toString() {
    return shared ? "a shared account" : "somebody";
  }
}
