package jp.ward.guard.check;

import java.util.List;
import jp.ward.guard.approval.Slot;
import jp.ward.guard.approval.Slots;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.Condition;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.record.RecordedOffer;
import jp.ward.guard.record.RecordedOffer.RecordedCondition;

/**
 * What an approval would take (design 5): only two people's verdicts can be asked for at all. Held
 * by RequestableStoryTest, SharedAccountStoryTest.
 */
final class Offer {

  private Offer() {}

  /** Null unless two people may decide. */
  static RecordedOffer of(Decision decision, CheckRequest asked, VerifiedPolicy policy) {
    if (decision.outcome() != Outcome.DUAL_APPROVAL_REQUIRED) {
      return null;
    }
    Condition.Occasion occasion =
        decision.protecting().isEmpty()
            ? Condition.Occasion.STALE_REGISTER
            : Condition.Occasion.PROTECTED;
    Office askers = asked.asker().office();
    List<RecordedCondition> conditions =
        Slots.of(
                policy.conditions(asked.question().urgency(), occasion),
                decision.protecting(),
                askers)
            .stream()
            .map(slot -> condition(slot, askers))
            .toList();
    // Without the office's own reference an approver could not find the case, what nobody sees is
    // asked again by a member of staff (contract 4.3), and nobody answers for what a shared account
    // requests (4.1).
    boolean requestable = asked.reference() != null && asked.asker().isOnePerson();
    return new RecordedOffer(requestable, conditions);
  }

  private static RecordedCondition condition(Slot slot, Office askers) {
    return new RecordedCondition(
        slot.id(), slot.role(), slot.officeFor(askers.municipality()), slot.needed());
  }
}
