package jp.ward.guard.identity;

import com.ibm.icu.text.Normalizer2;

/** A staff id ({@code upn}), whatever its case. */
final class StaffForm implements NormalForm {

  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();

  @Override
  public Reading read(String text) {
    String staff = CASELESS.normalize(text).strip();
    return staff.isEmpty()
        ? new Reading.Refused("not a staff id: send the id by which the member of staff signs in")
        : Reading.whole(form(staff));
  }

  /** The form of the id in a token, which was verified already and is never refused here. */
  static String ofToken(String upn) {
    return form(CASELESS.normalize(CleanText.fold(upn)).strip());
  }

  private static String form(String staff) {
    return Reading.form("STAFF", "", staff);
  }
}
