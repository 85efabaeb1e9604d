package jp.ward.guard.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.check.AnswerJson.ApprovalJson;
import jp.ward.guard.check.AnswerJson.ConditionJson;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.Condition;
import jp.ward.guard.policy.VerifiedPolicy;

/** What an approval would take (design 5): only two people's verdicts can be asked for at all. */
final class Offer {

  private Offer() {}

  /** Null unless two people may decide. */
  static ApprovalJson of(Decision decision, Asked asked, VerifiedPolicy policy) {
    if (decision.outcome() != Outcome.DUAL_APPROVAL_REQUIRED) {
      return null;
    }
    Condition.Occasion occasion =
        decision.protecting().isEmpty()
            ? Condition.Occasion.STALE_REGISTER
            : Condition.Occasion.PROTECTED;
    List<ConditionJson> conditions = new ArrayList<>();
    policy
        .conditions(asked.question().urgency(), occasion)
        .forEach(one -> conditions.addAll(conditions(one, decision, asked.asker().office())));
    // Without the office's own reference an approver could not find the case (contract 4.3).
    return new ApprovalJson(asked.reference() != null, conditions);
  }

  private static List<ConditionJson> conditions(
      Condition condition, Decision decision, Office askers) {
    return switch (condition.place()) {
      case REQUESTING -> List.of(json(condition, condition.id(), askers.code()));
      case CITY, MUNICIPALITY -> List.of(json(condition, condition.id(), null));
      case RESPONSIBLE -> responsible(condition, decision, askers);
    };
  }

  /** An officer of each responsible office, at most one for each municipality. */
  private static List<ConditionJson> responsible(
      Condition condition, Decision decision, Office askers) {
    Map<String, String> offices = new TreeMap<>();
    for (MeasureSnapshot measure : decision.protecting()) {
      offices.merge(
          measure.municipality(),
          measure.responsibleOffice(),
          (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    List<ConditionJson> conditions = new ArrayList<>();
    offices.forEach(
        (municipality, office) -> {
          int number = conditions.size() + 1;
          String id = number == 1 ? condition.id() : condition.id() + "-" + number;
          boolean own = municipality.equals(askers.municipality());
          conditions.add(json(condition, id, own ? office : null));
        });
    return conditions;
  }

  private static ConditionJson json(Condition condition, String id, String office) {
    return new ConditionJson(id, condition.role(), office, condition.needed());
  }
}
