package jp.ward.guard.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.decision.Situations;

/**
 * Walks every situation there can be and holds all tables together against the invariants. Held by
 * BadPolicyZooTest, ShippedPolicyTest.
 */
final class JointProof {

  private record Breach(Situation example, Outcome answer, long count) {

    Breach and(Breach next) {
      return new Breach(example, answer, count + next.count);
    }
  }

  private static final Invariant[] INVARIANTS = Invariant.all().toArray(Invariant[]::new);

  private static final Invariant[] INVARIANTS_OF_A_BLOCK =
      Invariant.all().stream().filter(Invariant::canABlockBreakIt).toArray(Invariant[]::new);

  private final ProvedTables tables;
  private final Map<Invariant, Breach> breaches = new LinkedHashMap<>();
  private final boolean[][] hit;
  private final Function<Situation, Outcome> answers = this::answerFor;
  private Situation leftOpen;
  private long situations;

  private JointProof(ProvedTables tables) {
    this.tables = tables;
    this.hit =
        tables.tables().stream()
            .map(one -> new boolean[one.table().rows().size()])
            .toArray(boolean[][]::new);
  }

  /** Proves, and returns how many situations were looked at. */
  static long prove(
      ProvedTables tables, String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    JointProof whole =
        Arrays.stream(Act.values())
            .parallel()
            .map(act -> new JointProof(tables).walk(act))
            .reduce(new JointProof(tables), JointProof::and);
    whole.report(file, vocabulary, problems);
    return whole.situations;
  }

  private JointProof walk(Act act) {
    Situations.forEachPossible(act, this::look);
    return this;
  }

  private JointProof and(JointProof other) {
    JointProof both = new JointProof(tables);
    for (JointProof part : List.of(this, other)) {
      both.situations += part.situations;
      both.leftOpen = both.leftOpen == null ? part.leftOpen : both.leftOpen;
      part.breaches.forEach((invariant, one) -> both.breaches.merge(invariant, one, Breach::and));
      for (int i = 0; i < hit.length; i++) {
        for (int row = 0; row < hit[i].length; row++) {
          both.hit[i][row] |= part.hit[i][row];
        }
      }
    }
    return both;
  }

  private void look(Situation situation) {
    situations++;
    int[] rows = tables.rowsFor(situation);
    for (int i = 0; i < rows.length; i++) {
      hit[i][rows[i]] = true;
    }
    Outcome answer = tables.strictest(rows);
    if (answer == null) {
      leftOpen = leftOpen == null ? situation : leftOpen;
      return;
    }
    for (Invariant invariant : answer == Outcome.BLOCK ? INVARIANTS_OF_A_BLOCK : INVARIANTS) {
      if (!invariant.holds(situation, answer, answers)) {
        breaches.merge(invariant, new Breach(situation, answer, 1), Breach::and);
      }
    }
  }

  /** Where no table speaks the floor would ask for two people, so nothing weaker is assumed. */
  private Outcome answerFor(Situation situation) {
    Outcome answer = tables.outcomeFor(situation);
    return answer == null ? Outcome.DUAL_APPROVAL_REQUIRED : answer;
  }

  private void report(String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    if (leftOpen != null) {
      problems.add(
          new PolicyProblem(
              file,
              0,
              "",
              "どの表も判定を定めない場合があります。例 [" + vocabulary.describe(leftOpen) + "]。行を加えてください。"));
    }
    breaches.forEach(
        (invariant, breach) ->
            problems.add(
                new PolicyProblem(
                    file,
                    0,
                    invariant.name(),
                    "不変条件に反する場合が"
                        + breach.count()
                        + "件あります: "
                        + invariant.sentence()
                        + " 例 ["
                        + vocabulary.describe(breach.example())
                        + "] → "
                        + vocabulary.label("OUTCOME", breach.answer().name()).orElse("")
                        + "("
                        + tables.rowFor(breach.example()).id()
                        + ")。この行を厳しく(又は必要な道を開けて)ください。")));
    for (int i = 0; i < hit.length; i++) {
      Table table = tables.tables().get(i).table();
      for (int row = 0; row < table.rows().size(); row++) {
        if (!hit[i][row]) {
          Row dead = table.rows().get(row);
          problems.add(
              new PolicyProblem(file, dead.line(), dead.id(), "死に行: この行に当たる場合は起こりません。行を除いてください。"));
        }
      }
    }
  }
}
