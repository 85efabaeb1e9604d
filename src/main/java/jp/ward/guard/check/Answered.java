package jp.ward.guard.check;

import java.time.Duration;
import java.time.Instant;
import jp.ward.guard.check.AnswerJson.HandoverJson;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.policy.VerifiedPolicy;

/** A question with its decision and its answer, ready to be written down. */
record Answered(Asked asked, Decision decision, VerifiedPolicy policy, AnswerJson answer) {

  /** An answer serves one act that begins within this time (P2). */
  private static final Duration SERVES = Duration.ofMinutes(5);

  static Answered of(Asked asked, Decision decision, VerifiedPolicy policy, Instant now) {
    AnswerJson answer =
        new AnswerJson(
            Ids.next("chk", now),
            decision.outcome(),
            decision.flags(),
            decision.withhold(),
            decision.rule(),
            policy.version(),
            Instructions.of(decision, asked, policy),
            Offer.of(decision, asked, policy),
            null,
            null,
            now,
            now.plus(SERVES),
            null);
    return new Answered(asked, decision, policy, answer);
  }

  /** Rule 26: the other office is told of every inquiry that goes on in any way. */
  boolean needsHandover() {
    return needsHandover(asked, decision);
  }

  static boolean needsHandover(Asked asked, Decision decision) {
    return asked.isInquiryAtAnotherOffice() && decision.outcome() != Outcome.BLOCK;
  }

  Answered carrying(HandoverJson handover) {
    return new Answered(asked, decision, policy, answer.withHandover(handover));
  }
}
