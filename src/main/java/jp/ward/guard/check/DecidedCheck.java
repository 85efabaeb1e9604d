package jp.ward.guard.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.check.AnswerJson.HandoverJson;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.policy.VerifiedPolicy;

/** A question with its decision and its answer, ready to be written down. */
record DecidedCheck(
    CheckRequest asked, ClearedDecision cleared, VerifiedPolicy policy, AnswerJson answer) {

  /** An answer serves one act that begins within this time (P2). */
  private static final Duration SERVES = Duration.ofMinutes(5);

  static DecidedCheck of(
      String id, CheckRequest asked, ClearedDecision cleared, VerifiedPolicy policy, Instant now) {
    Decision decision = cleared.decision();
    AnswerJson answer =
        new AnswerJson(
            id,
            decision.outcome(),
            decision.flags(),
            decision.withhold(),
            decision.rule(),
            policy.version(),
            Instructions.of(cleared, asked, policy),
            Offer.of(decision, asked, policy),
            null,
            cleared.clearance(),
            now,
            now.plus(SERVES),
            null);
    return new DecidedCheck(asked, cleared, policy, answer);
  }

  Decision decision() {
    return cleared.decision();
  }

  /** What the ledger keeps beside the check. */
  List<Entry> beside() {
    return cleared.entries();
  }

  /** Rule 26: the other office is told of every inquiry that goes on in any way. */
  boolean needsHandover() {
    return needsHandover(asked, decision());
  }

  static boolean needsHandover(CheckRequest asked, Decision decision) {
    return asked.isInquiryAtAnotherOffice() && decision.outcome() != Outcome.BLOCK;
  }

  /** Prints the verdict and nothing of the question. */
  @Override
  public String toString() {
    return cleared.toString();
  }

  DecidedCheck carrying(HandoverJson handover) {
    return new DecidedCheck(asked, cleared, policy, answer.withHandover(handover));
  }
}
