package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.audit.trail.LedgerItem;
import jp.ward.guard.audit.trail.RecordedQuestion;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Refusal;

/**
 * Whether a check is the one that was asked before a task was answered by hand.
 *
 * <p>INVARIANT: nothing counts as answered by hand about which the guard was not asked again, by
 * the office, about the same people, or to which it did not let the act go on. Held by
 * ExchangeStoryTest.
 */
@ApplicationScoped
class HandAnswers {

  private static final Set<String> ANSWERS =
      Set.of(Act.ANSWER.name(), Act.SEND.name(), Act.ISSUE.name());
  private static final Set<String> MACHINES =
      Set.of(Channel.SYSTEM.name(), Channel.KIOSK.name(), Channel.ONLINE.name());

  private final Ledger ledger;
  private final Identities identities;

  HandAnswers(Ledger ledger, Identities identities) {
    this.ledger = ledger;
    this.identities = identities;
  }

  /** Refuses every other check. */
  void require(TaskRow task, LedgerItem stopped, String id) {
    LedgerItem check = ofOffice(task.office, id);
    if (check.entry() < task.entry || !isByHand(check)) {
      throw Refusal.conflict(
          "This check is no answer by hand after the task was raised: ask the task's question and"
              + " send the id of that check. タスクの問を職員が改めて確認し、その確認の番号を送ってください。");
    }
    if (check.isStopped()) {
      throw Refusal.conflict(
          "The guard has not let this check go on: follow its steps, and send the id of the check"
              + " that did. この確認では進めません。手順に沿い、進んでよいとされた確認の番号を送ってください。");
    }
    if (!isSameCase(stopped, check)) {
      throw Refusal.conflict(
          "This check is about other people or another recipient: name exactly those of the task,"
              + " by the same numbers, and send the id of that check."
              + " 別の人か別の相手についての確認です。タスクと同じ方・同じ相手について確認してください。");
    }
  }

  /** A check of the office; another's is absent. */
  LedgerItem ofOffice(String office, String id) {
    Optional<LedgerItem> found =
        id.matches("chk_[0-9A-HJKMNP-TV-Z]{26}")
            ? ledger.byReference(id).flatMap(ledger::read).map(LedgerItem::of)
            : Optional.empty();
    return found
        .filter(one -> one.isCheck() && office.equals(one.stored().office()))
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "Your office has asked no such check: send the id of a check of its own."
                        + " 自所属の確認の番号を送ってください。"));
  }

  private static boolean isByHand(LedgerItem check) {
    boolean isSomebodys = check.system() == null || check.content().at("/by/staff").isTextual();
    return isSomebodys
        && ANSWERS.contains(check.asked("act"))
        && !MACHINES.contains(check.asked("channel"));
  }

  private boolean isSameCase(LedgerItem stopped, LedgerItem check) {
    RecordedQuestion wanted = RecordedQuestion.of(stopped, identities);
    RecordedQuestion asked = RecordedQuestion.of(check, identities);
    return wanted.isAboutThoseOf(asked) && wanted.tellsThoseOf(asked) && isTold(stopped, check);
  }

  /** Behind a machine without an office may stand anybody; whoever it is was named by now. */
  private static boolean isTold(LedgerItem stopped, LedgerItem check) {
    TaskQuestion.Recipient wanted = TaskQuestion.of(stopped, "").recipient();
    return wanted.party() == Party.UNKNOWN
        || wanted.party().name().equals(check.asked("party"))
            && (wanted.office() == null || wanted.office().equals(check.asked("office")));
  }
}
