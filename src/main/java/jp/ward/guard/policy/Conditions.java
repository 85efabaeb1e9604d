package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.decision.Urgency;

/**
 * Reads policies/approval-conditions.csv; a condition that needs nobody can't be written. Held by
 * BadPolicyZooTest.
 */
final class Conditions {

  static final String FILE = "approval-conditions.csv";

  private Conditions() {}

  static List<Condition> read(PolicyFolder folder, List<PolicyProblem> problems) {
    List<String> headings = List.of("id", "urgency", "case", "role", "office", "needed");
    List<Condition> conditions = new ArrayList<>();
    for (Csv.Entry row : Csv.records(folder, FILE, headings, problems)) {
      int line = row.line();
      try {
        Condition condition =
            new Condition(
                row.cell("id"),
                Urgency.valueOf(row.cell("urgency")),
                Condition.Occasion.valueOf(row.cell("case")),
                row.cell("role"),
                Condition.Place.valueOf(row.cell("office")),
                Integer.parseInt(row.cell("needed")));
        if (condition.needed() < 1) {
          problems.add(new PolicyProblem(FILE, line, "needed", "承認者は一人以上にしてください。"));
        }
        if (!List.of("measure-officer", "manager").contains(condition.role())) {
          problems.add(
              new PolicyProblem(FILE, line, "role", "measure-officer か manager と書いてください。"));
        }
        if (condition.occasion() == Condition.Occasion.STALE_REGISTER
            && condition.place() == Condition.Place.RESPONSIBLE) {
          problems.add(new PolicyProblem(FILE, line, "office", "措置のない事案に担当課はありません。別の所属にしてください。"));
        }
        conditions.add(condition);
      } catch (IllegalArgumentException e) {
        problems.add(new PolicyProblem(FILE, line, "", "この行の語を読めません。README の表にある語を使ってください。"));
      }
    }
    requireTwoPeople(conditions, problems);
    return conditions;
  }

  /** P4: whatever a ward writes, an approval takes two different people, one of each role. */
  private static void requireTwoPeople(List<Condition> conditions, List<PolicyProblem> problems) {
    for (Urgency urgency : Urgency.values()) {
      for (Condition.Occasion occasion : Condition.Occasion.values()) {
        long roles =
            conditions.stream()
                .filter(one -> one.urgency() == urgency && one.occasion() == occasion)
                .map(Condition::role)
                .distinct()
                .count();
        if (roles < 2) {
          problems.add(
              new PolicyProblem(
                  FILE, 0, urgency + " " + occasion, "責任者と管理職の二者がそろっていません。足りない行を加えてください。"));
        }
      }
    }
  }
}
