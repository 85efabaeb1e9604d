package jp.ward.guard.tie;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.measure.DeclaredTie;
import jp.ward.guard.measure.DeclaredTies;
import jp.ward.guard.web.Refusal;

/**
 * Whose a tie is, and who may agree to its end. Needs a running transaction. Held by
 * TieEndStoryTest.
 */
@ApplicationScoped
class TieRights {

  private final DeclaredTies ties;
  private final Conflicts conflicts;

  TieRights(DeclaredTies ties, Conflicts conflicts) {
    this.ties = ties;
    this.conflicts = conflicts;
  }

  /** What a member of staff says of themselves, no system and no contractor says for them. */
  static void requireOwnName(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "A member of staff declares a tie in the own name: leave it to them."
              + " 住民との関係は職員本人が申告します。");
    }
  }

  /** Whether the caller declared it, by either id; empty is nobody's. */
  boolean isOf(Caller caller, Optional<DeclaredTie> tie) {
    return tie.filter(one -> ties.isOf(caller, one)).isPresent();
  }

  /**
   * Why the caller may not agree to the end that was asked for, for the record; null where they
   * may. Whatever it is, it is absent for them.
   */
  String whyNot(Caller caller, Optional<TieEndRow> waiting, Optional<DeclaredTie> tie) {
    if (waiting.isEmpty() || tie.isEmpty()) {
      return "ABSENT";
    }
    if (!caller.may(Group.MANAGER)) {
      return "NO_MANAGER";
    }
    if (!caller.municipality().equals(waiting.get().municipality)) {
      return "ANOTHER_WARD";
    }
    if (isOf(caller, tie)) {
      return "OWN";
    }
    return isInTheCase(caller, tie.get()) ? "OWN_CASE" : null;
  }

  /** Rule 29: the resident is the manager, somebody of theirs, or named in their case. */
  private boolean isInTheCase(Caller caller, DeclaredTie tie) {
    return conflicts
        .casesOf(List.of(caller.person()), tie.resident())
        .isOf(caller.person(), tie.resident());
  }
}
