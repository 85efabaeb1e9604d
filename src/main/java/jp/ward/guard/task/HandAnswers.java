package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.record.NamedPeople;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedChecks;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.record.RecordedRecipient;
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

  private static final Set<Act> ANSWERS = EnumSet.of(Act.ANSWER, Act.SEND, Act.ISSUE);
  private static final Set<Channel> MACHINES =
      EnumSet.of(Channel.SYSTEM, Channel.KIOSK, Channel.ONLINE);

  private final RecordedChecks checks;
  private final Identities identities;

  HandAnswers(RecordedChecks checks, Identities identities) {
    this.checks = checks;
    this.identities = identities;
  }

  /** Refuses every other check. */
  void require(TaskRow task, RecordedEntry stopped, String id) {
    RecordedEntry check = ofOffice(task.office, id);
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
    if (!isSameCase(stopped.asCheck(), check.asCheck().question())) {
      throw Refusal.conflict(
          "This check is about other people or another recipient: name exactly those of the task,"
              + " by the same numbers, and send the id of that check."
              + " 別の人か別の相手についての確認です。タスクと同じ方・同じ相手について確認してください。");
    }
  }

  /** A check of the office; another's is absent. */
  RecordedEntry ofOffice(String office, String id) {
    return checks
        .seen(id, one -> office.equals(one.stored().office()))
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "Your office has asked no such check: send the id of a check of its own."
                        + " 自所属の確認の番号を送ってください。"));
  }

  private static boolean isByHand(RecordedEntry check) {
    RecordedQuestion asked = check.asCheck().question();
    return !check.isOfMachine()
        && ANSWERS.contains(asked.act())
        && !MACHINES.contains(asked.channel());
  }

  private boolean isSameCase(RecordedCheck stopped, RecordedQuestion check) {
    NamedPeople wanted = NamedPeople.of(stopped.question(), identities);
    NamedPeople asked = NamedPeople.of(check, identities);
    return wanted.isAboutThoseOf(asked)
        && wanted.tellsThoseOf(asked)
        && isTold(stopped, check.recipient());
  }

  /** Behind a machine without an office may stand anybody; whoever it is was named by now. */
  private static boolean isTold(RecordedCheck stopped, RecordedRecipient asked) {
    TaskQuestion.Recipient wanted = TaskQuestion.of(stopped, "").recipient();
    return wanted.party() == Party.UNKNOWN
        || wanted.party() == asked.party()
            && (wanted.office() == null || wanted.office().equals(asked.office()));
  }
}
