package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.record.NamedPeople;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.web.Refusal;

/**
 * Whether an inquiry is the one by which the asking office has named the person again. Held by
 * WhoIsMeantStoryTest.
 */
@ApplicationScoped
class NamedAgain {

  private final HandAnswers checks;
  private final Identities identities;

  NamedAgain(HandAnswers checks, Identities identities) {
    this.checks = checks;
    this.identities = identities;
  }

  /** Refuses every other check; the office asked names the person by acknowledging. */
  void require(TaskRow task, RecordedEntry wrong, String check) {
    WrongAcknowledgement of = WrongAcknowledgement.of(wrong);
    if (!of.askingOffice().equals(task.office)) {
      throw Refusal.conflict(
          "The office asked names the person by acknowledging: check the own records and"
              + " acknowledge the handover, which ends this. 自所属の記録で確かめ、照会票の受領を登録してください。");
    }
    RecordedEntry inquiry = checks.ofOffice(task.office, check);
    RecordedQuestion asked = inquiry.asCheck().question();
    boolean isAgain =
        inquiry.entry() > task.entry
            && !inquiry.at().isBefore(task.lastAskedAt)
            && asked.act() == Act.INQUIRE
            && of.askedOffice().equals(asked.recipient().office())
            && isAboutOneOfThem(asked, wrong);
    if (!isAgain) {
      throw Refusal.conflict(
          "This check does not name the person again: ask the inquiry at the same office anew, by"
              + " an identifier of the first one and by what surely tells who is meant, and send"
              + " the id of that check. 同じ所属へ、初めの照会と同じ識別子に確かな番号を加えて照会し直し、その確認の番号を送ってください。");
    }
  }

  /** Whether it shares a mark with the person asked about, or with the one acknowledged. */
  private boolean isAboutOneOfThem(RecordedQuestion inquiry, RecordedEntry wrong) {
    Set<String> both = NamedPeople.of(wrong.views(), identities).aboutMarks();
    return !Collections.disjoint(both, NamedPeople.of(inquiry, identities).aboutMarks());
  }
}
