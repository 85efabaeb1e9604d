package jp.ward.guard.record;

import java.time.Instant;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;

/**
 * An answer as the ledger keeps it: codes and times, no words and no permission that could be used.
 *
 * @param offer null unless two people may decide
 * @param handover null where the question is no inquiry that goes on
 * @param clearanceEnds until when the one-time permission may be used; null where none was given
 */
public record RecordedAnswer(
    String id,
    Outcome verdict,
    Set<Flag> flags,
    Set<Attribute> withhold,
    String rule,
    String policyVersion,
    RecordedInstructions instructions,
    RecordedOffer offer,
    RecordedHandover handover,
    Instant clearanceEnds,
    Instant asOf,
    Instant expiresAt) {

  public RecordedAnswer {
    Parts.require(id, verdict, rule, policyVersion, instructions, asOf, expiresAt);
    flags = Parts.codes(Flag.class, flags);
    withhold = Parts.codes(Attribute.class, withhold);
  }

  /** Whether the act could not go on with it. */
  public boolean stops() {
    return verdict.isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED);
  }

  /** Prints which answer. */
  @Override
  public String toString() {
    return id;
  }
}
