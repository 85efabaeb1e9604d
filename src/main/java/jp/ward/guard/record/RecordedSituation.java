package jp.ward.guard.record;

import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Concealment;
import jp.ward.guard.decision.Counterpart;
import jp.ward.guard.decision.Declared;
import jp.ward.guard.decision.Handling;
import jp.ward.guard.decision.Origin;
import jp.ward.guard.decision.Place;
import jp.ward.guard.decision.Proof;
import jp.ward.guard.decision.Protection;
import jp.ward.guard.decision.RespondentRelation;
import jp.ward.guard.decision.Situation;

/**
 * A situation that was decided on, in the words of the decision table: kept so that a draft policy
 * can be tried on it later.
 */
public record RecordedSituation(
    Protection protection,
    RespondentRelation standing,
    Counterpart counterpart,
    Act act,
    Channel channel,
    Proof proof,
    Place place,
    Declared declared,
    Handling handling,
    Concealment concealment,
    Origin origin) {

  public RecordedSituation {
    Parts.require(
        protection,
        standing,
        counterpart,
        act,
        channel,
        proof,
        place,
        declared,
        handling,
        concealment,
        origin);
  }

  public static RecordedSituation of(Situation decided) {
    return new RecordedSituation(
        decided.protection(),
        decided.standing(),
        decided.counterpart(),
        decided.act(),
        decided.channel(),
        decided.proof(),
        decided.place(),
        decided.declared(),
        decided.handling(),
        decided.concealment(),
        decided.origin());
  }

  /** The situation, to be decided on again. */
  public Situation situation() {
    return new Situation(
        protection,
        standing,
        counterpart,
        act,
        channel,
        proof,
        place,
        declared,
        handling,
        concealment,
        origin);
  }
}
