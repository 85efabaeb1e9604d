package jp.ward.guard.check;

import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.record.RecordedAsker;

/** Who may see what of a check. Held by PastCheckStoryTest. */
final class CheckRights {

  private CheckRights() {}

  static boolean isOfficer(Caller caller) {
    return caller.may(Group.MEASURE_OFFICER);
  }

  /**
   * The staff who asked, the system that asked for them, and the manager of their office.
   *
   * @param concerned whether the caller is in the case or tied to somebody who is; the one who
   *     asked has seen the answer all the same
   */
  static boolean maySee(Caller caller, RecordedAsker by, boolean concerned) {
    if (caller.isSystem()) {
      return caller.isSamePersonAs(by.sub(), by.upn());
    }
    boolean isAsker =
        by.isSystem()
            ? by.staff() != null && caller.isSamePersonAs(by.staff(), by.staff())
            : caller.isSamePersonAs(by.sub(), by.upn());
    boolean isManager = caller.may(Group.MANAGER) && caller.office().code().equals(by.office());
    return isAsker || isManager && !concerned;
  }
}
