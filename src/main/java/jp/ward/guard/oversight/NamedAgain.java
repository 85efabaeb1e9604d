package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.decision.Act;

/** Whether an inquiry is the one by which the asking office has named the person again. */
@ApplicationScoped
class NamedAgain {

  private final HandAnswers checks;

  NamedAgain(HandAnswers checks) {
    this.checks = checks;
  }

  /** Refuses every other check; the office asked names the person by acknowledging. */
  void require(TaskRow task, LedgerItem wrong, String check) {
    WrongAcknowledgement of = WrongAcknowledgement.of(wrong);
    if (!of.askingOffice().equals(task.office)) {
      throw Refusal.conflict(
          "The office asked names the person by acknowledging: check the own records and"
              + " acknowledge the handover, which ends this. 自所属の記録で確かめ、照会票の受領を登録してください。");
    }
    LedgerItem inquiry = checks.ofOffice(task.office, check);
    boolean isAgain =
        inquiry.entry() > task.entry
            && !inquiry.at().isBefore(task.lastAskedAt)
            && Act.INQUIRE.name().equals(inquiry.asked("act"))
            && of.askedOffice().equals(inquiry.asked("office"));
    if (!isAgain) {
      throw Refusal.conflict(
          "This check does not name the person again: ask the inquiry at the same office anew, with"
              + " what surely tells who is meant, and send the id of that check."
              + " 同じ所属へ、確かな番号を付けて照会し直し、その確認の番号を送ってください。");
    }
  }
}
