package jp.ward.guard.policy;

import java.util.List;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Concealment;
import jp.ward.guard.decision.Counterpart;
import jp.ward.guard.decision.Declared;
import jp.ward.guard.decision.Handling;
import jp.ward.guard.decision.Origin;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Place;
import jp.ward.guard.decision.Proof;
import jp.ward.guard.decision.Protection;
import jp.ward.guard.decision.RespondentRelation;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.decision.Situations.Group;
import jp.ward.guard.decision.Situations.Member;

/**
 * What the tables answer in the situations of one act, remembered while they are walked: the
 * invariants compare most of them with others. One byte for each. Held by GroupRowsTest.
 */
final class KnownOutcomes {

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final int STANDINGS = RespondentRelation.values().length;
  private static final int COUNTERPARTS = Counterpart.values().length;
  private static final int CHANNELS = Channel.values().length;
  private static final int PROOFS = Proof.values().length;
  private static final int PLACES = Place.values().length;
  private static final int DECLARED = Declared.values().length;
  private static final int CONCEALMENTS = Concealment.values().length;
  private static final int ORIGINS = Origin.values().length;
  private static final int CASES =
      Protection.values().length
          * STANDINGS
          * COUNTERPARTS
          * CHANNELS
          * PROOFS
          * PLACES
          * DECLARED
          * CONCEALMENTS
          * ORIGINS;

  private final ProvedTables tables;

  /** 0 where it is not known yet, else one more than the ordinal of the outcome. */
  private final byte[] known = new byte[CASES];

  KnownOutcomes(ProvedTables tables) {
    this.tables = tables;
  }

  /** Where no table speaks the floor would ask for two people, so nothing weaker is assumed. */
  Outcome of(Situation situation) {
    if (situation.handling() == Handling.REFER) {
      return answer(situation); // one alone, and what is remembered is of the others
    }
    int index = index(situation);
    if (known[index] == 0) {
      known[index] = (byte) (answer(situation).ordinal() + 1);
    }
    return OUTCOMES[known[index] - 1];
  }

  /** Remembers the outcomes of a group that was looked up. */
  void note(Group group, GroupRows rows) {
    if (group.first().handling() == Handling.REFER) {
      return;
    }
    List<Member> members = group.members();
    int before = index(group.first()) - within(members.get(0));
    for (int i = 0; i < members.size(); i++) {
      Outcome outcome = rows.outcome(i);
      if (outcome != null) {
        known[before + within(members.get(i))] = (byte) (outcome.ordinal() + 1);
      }
    }
  }

  private Outcome answer(Situation situation) {
    Outcome answer = tables.outcomeFor(situation);
    return answer == null ? Outcome.DUAL_APPROVAL_REQUIRED : answer;
  }

  private static int index(Situation s) {
    int index = s.protection().ordinal();
    index = index * STANDINGS + s.standing().ordinal();
    index = index * COUNTERPARTS + s.counterpart().ordinal();
    index = index * CHANNELS + s.channel().ordinal();
    index = index * PROOFS + s.proof().ordinal();
    index = index * PLACES + s.place().ordinal();
    return index * DECLARED * CONCEALMENTS * ORIGINS
        + within(s.declared(), s.concealment(), s.origin());
  }

  private static int within(Member one) {
    return within(one.declared(), one.concealment(), one.origin());
  }

  private static int within(Declared declared, Concealment concealment, Origin origin) {
    return (declared.ordinal() * CONCEALMENTS + concealment.ordinal()) * ORIGINS + origin.ordinal();
  }
}
