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
import jp.ward.guard.decision.Situations.Group;

/**
 * Walks every situation there can be and holds all tables together against the invariants. Held by
 * BadPolicyZooTest, GroupRowsTest, ShippedPolicyTest.
 */
final class JointProof {

  private record Breach(Situation example, Outcome answer, long count) {

    Breach and(Breach next) {
      return new Breach(example, answer, count + next.count);
    }
  }

  private static final Invariant[] INVARIANTS = Invariant.all().toArray(Invariant[]::new);

  private final ProvedTables tables;
  private final Map<Invariant, Breach> breaches = new LinkedHashMap<>();
  private final boolean[][] hit;
  private Situation leftOpen;
  private long situations;

  private JointProof(ProvedTables tables, boolean[][] hit) {
    this.tables = tables;
    this.hit = hit;
  }

  private JointProof(ProvedTables tables) {
    this(tables, new GroupRows(tables).hit());
  }

  /** Proves, and returns how many situations were looked at. */
  static long prove(
      ProvedTables tables, String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    JointProof whole =
        Arrays.stream(Act.values())
            .parallel()
            .map(act -> walk(act, tables))
            .reduce(new JointProof(tables), JointProof::and);
    whole.report(file, vocabulary, problems);
    return whole.situations;
  }

  private static JointProof walk(Act act, ProvedTables tables) {
    GroupRows rows = new GroupRows(tables);
    KnownOutcomes known = new KnownOutcomes(tables);
    Function<Situation, Outcome> answers = known::of;
    JointProof part = new JointProof(tables, rows.hit());
    Situations.forEachGroup(
        act,
        group -> {
          rows.look(group);
          known.note(group, rows);
          part.look(group, rows, answers);
        });
    return part;
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

  private void look(Group group, GroupRows rows, Function<Situation, Outcome> answers) {
    boolean canABlockBreakAny = canABlockBreakAny(group.first());
    for (int i = 0; i < group.members().size(); i++) {
      situations++;
      Outcome answer = rows.outcome(i);
      if (answer == null) {
        leftOpen = leftOpen == null ? group.get(i) : leftOpen;
      } else if (answer != Outcome.BLOCK || canABlockBreakAny) {
        hold(group.get(i), answer, answers);
      }
    }
  }

  private static boolean canABlockBreakAny(Situation first) {
    for (Invariant invariant : INVARIANTS) {
      if (invariant.canABlockBreakIt(first)) {
        return true;
      }
    }
    return false;
  }

  private void hold(Situation situation, Outcome answer, Function<Situation, Outcome> answers) {
    for (Invariant invariant : INVARIANTS) {
      if (!invariant.holds(situation, answer, answers)) {
        breaches.merge(invariant, new Breach(situation, answer, 1), Breach::and);
      }
    }
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
