package jp.ward.guard.check;

import java.util.List;
import jp.ward.guard.approval.Slot;
import jp.ward.guard.approval.Slots;
import jp.ward.guard.check.AnswerJson.ApprovalJson;
import jp.ward.guard.check.AnswerJson.ConditionJson;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.Condition;
import jp.ward.guard.policy.VerifiedPolicy;

/** What an approval would take (design 5): only two people's verdicts can be asked for at all. */
final class Offer {

  private Offer() {}

  /** Null unless two people may decide. */
  static ApprovalJson of(Decision decision, CheckRequest asked, VerifiedPolicy policy) {
    if (decision.outcome() != Outcome.DUAL_APPROVAL_REQUIRED) {
      return null;
    }
    Condition.Occasion occasion =
        decision.protecting().isEmpty()
            ? Condition.Occasion.STALE_REGISTER
            : Condition.Occasion.PROTECTED;
    Office askers = asked.asker().office();
    List<ConditionJson> conditions =
        Slots.of(
                policy.conditions(asked.question().urgency(), occasion),
                decision.protecting(),
                askers)
            .stream()
            .map(slot -> json(slot, askers))
            .toList();
    // Without the office's own reference an approver could not find the case, what nobody sees is
    // asked again by a member of staff (contract 4.3), and nobody answers for what a shared account
    // requests (4.1).
    boolean requestable =
        asked.reference() != null && asked.asker().staff() != null && !asked.asker().shared();
    return new ApprovalJson(requestable, conditions);
  }

  private static ConditionJson json(Slot slot, Office askers) {
    return new ConditionJson(
        slot.id(), slot.role(), slot.officeFor(askers.municipality()), slot.needed());
  }
}
