package jp.ward.guard.measure;

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
