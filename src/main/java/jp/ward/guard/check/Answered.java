package jp.ward.guard.check;

import java.time.Duration;
import java.time.Instant;
import jp.ward.guard.decision.Decision;
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
}
