package jp.ward.guard.identity;

import jp.ward.guard.kernel.PersonId;

/** A staff id ({@code upn}), folded as the ids of a token are. */
final class StaffForm implements NormalForm {

  @Override
  public IdentifierReading read(String text) {
    String staff = PersonId.fold(text);
    return staff.isEmpty()
        ? new IdentifierReading.Refused(
            "not a staff id: send the id by which the member of staff signs in")
        : IdentifierReading.whole(form(staff));
  }

  /** The form of the id in a token, which was verified already and is never refused here. */
  static String ofToken(String upn) {
    return form(PersonId.fold(upn));
  }

  private static String form(String staff) {
    return IdentifierReading.form("STAFF", "", staff);
  }
}
