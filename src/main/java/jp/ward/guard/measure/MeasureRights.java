package jp.ward.guard.measure;

import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.registration.Registration;
import jp.ward.guard.web.Refusal;

/**
 * Who may do what to the register (contract 4.1). Held by RegisterStoryTest,
 * ReductionRefusedStoryTest.
 */
final class MeasureRights {

  private MeasureRights() {}

  static boolean isOfficer(Caller caller) {
    return caller.may(Group.MEASURE_OFFICER);
  }

  /** Reads and changes the register of the own municipality. */
  static void requireOfficer(Caller caller) {
    if (!isOfficer(caller)) {
      throw Refusal.forbidden(
          "Only a measure officer reads and changes the register: leave it to one."
              + " 登録の閲覧と変更は支援措置責任者だけができます。");
    }
  }

  /** Confirms what somebody else entered. */
  static void requireConfirmer(Caller caller) {
    if (!caller.may(Group.MEASURE_OFFICER, Group.MANAGER)) {
      throw Refusal.forbidden(
          "Only a measure officer or a manager confirms what was entered: leave it to one."
              + " 登録の確認は支援措置責任者か管理職が行います。");
    }
  }

  /** Any member of staff adds a provisional measure, at any hour. */
  static void requireStaff(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "Only staff, managers and measure officers register measures: leave it to one."
              + " 措置の登録は職員だけができます。");
    }
  }

  /** Any member of staff asks; two others decide. */
  static void requireAsker(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "Only staff, managers and measure officers ask for a reduction: leave it to one."
              + " 保護を弱める変更は職員だけが申請できます。");
    }
  }

  /** What other staff than officers are answered, whatever the register holds. */
  static Refusal tellingNothing() {
    return Refusal.conflict(
        "This cannot be asked for now: leave it to a measure officer of the responsible office."
            + " この申請は受け付けられません。担当課の支援措置責任者に相談してください。");
  }

  static void requireOwn(Caller caller, Registration registration) {
    if (!caller.municipality().equals(registration.municipality())) {
      throw Refusal.forbidden(
          "Measures are registered in the municipality of the caller's own office."
              + " 自分の市区町村の措置だけを登録できます。");
    }
    if (registration.state() == MeasureState.ACTIVE && !isOfficer(caller)) {
      throw Refusal.forbidden(
          "Only a measure officer registers an ACTIVE measure: post PROVISIONAL, which protects at"
              + " once. 仮支援(PROVISIONAL)で登録してください。");
    }
  }
}
