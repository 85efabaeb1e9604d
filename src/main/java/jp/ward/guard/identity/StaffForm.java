package jp.ward.guard.identity;

import jp.ward.guard.kernel.PersonId;

/** A staff id ({@code upn}), folded as the ids of a token are. */
final class StaffForm implements NormalForm {

  @Override
  public Reading read(String text) {
    String staff = PersonId.fold(text);
    return staff.isEmpty()
        ? new Reading.Refused("not a staff id: send the id by which the member of staff signs in")
        : Reading.whole(form(staff));
  }

  /** The form of the id in a token, which was verified already and is never refused here. */
  static String ofToken(String upn) {
    return form(PersonId.fold(upn));
  }

  private static String form(String staff) {
    return Reading.form("STAFF", "", staff);
  }
}
