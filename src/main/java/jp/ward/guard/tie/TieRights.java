package jp.ward.guard.tie;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.measure.DeclaredTie;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.measure.Parties;
import jp.ward.guard.web.Refusal;

/**
 * Whose a tie is, and who may agree to its end. Needs a running transaction. Held by
 * TieEndStoryTest.
 */
@ApplicationScoped
class TieRights {

  private final Parties parties;
  private final Measures measures;
  private final Identities identities;

  TieRights(Parties parties, Measures measures, Identities identities) {
    this.parties = parties;
    this.measures = measures;
    this.identities = identities;
  }

  /** What a member of staff says of themselves, no system and no contractor says for him. */
  static void requireOwnName(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "A member of staff declares a tie in the own name: leave it to them."
              + " 住民との関係は職員本人が申告します。");
    }
  }

  /** Whether the caller declared it, by either id; empty is nobody's. */
  boolean isOf(Caller caller, Optional<DeclaredTie> tie) {
    return tie.filter(one -> one.isOf(references(caller))).isPresent();
  }

  /**
   * Why the caller may not agree to the end that was asked for, for the record; null where he may.
   * Whatever it is, it is absent for him.
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
    return parties
        .marksOf(caller.person())
        .areInOrAmong(CaseMarks.about(tie.resident()), measures.everOf(tie.resident(), Set.of()));
  }

  private List<IdentifierRef> references(Caller caller) {
    return Stream.of(caller.upn(), caller.sub()).map(identities::staff).toList();
  }
}
