package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.ward.guard.decision.Floor;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;

/**
 * A safety invariant: a sentence that must hold of every situation, whatever the tables say. The
 * floors are invariants too; the others are in {@link Theorems}.
 */
interface Invariant {

  /** The name, written like a theorem. */
  String name();

  /** The sentence for officials, in Japanese (policies/README.md). */
  String sentence();

  /**
   * Whether it holds in one situation.
   *
   * @param answer what the tables answer in this situation
   * @param answers what the tables answer in any other
   */
  boolean holds(Situation situation, Outcome answer, Function<Situation, Outcome> answers);

  /**
   * Whether an answer that blocks can break it in this situation, or in one that differs from it
   * within its group alone. Floors, and what compares, are never broken by one. Held by
   * TheoremsTest.
   */
  boolean canABlockBreakIt(Situation situation);

  static List<Invariant> all() {
    List<Invariant> all = new ArrayList<>();
    for (Floor floor : Floor.values()) {
      all.add(new FloorInvariant(floor));
    }
    all.addAll(List.of(Theorems.values()));
    return all;
  }

  /** The answer of the table is never below the floor, so the floor never has to lift it. */
  record FloorInvariant(Floor floor) implements Invariant {

    @Override
    public String name() {
      return floor.name();
    }

    @Override
    public String sentence() {
      return floor.sentence();
    }

    @Override
    public boolean canABlockBreakIt(Situation situation) {
      return false;
    }

    @Override
    public boolean holds(
        Situation situation, Outcome answer, Function<Situation, Outcome> answers) {
      return answer.isAtLeast(floor.demands(situation));
    }
  }
}
