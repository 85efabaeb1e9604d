package jp.ward.guard.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedHandover;

/**
 * A question with its decision, ready to be written down and answered.
 *
 * @param id the id of the check
 * @param handover null where it carries none
 * @param now guard time under the head lock
 */
record DecidedCheck(
    String id,
    CheckRequest asked,
    ClearedDecision cleared,
    VerifiedPolicy policy,
    RecordedHandover handover,
    Instant now) {

  /** An answer serves one act that begins within this time (P2). */
  private static final Duration SERVES = Duration.ofMinutes(5);

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

  DecidedCheck carrying(RecordedHandover carried) {
    return new DecidedCheck(id, asked, cleared, policy, carried, now);
  }

  /** What the ledger keeps of the check, the answer with it. */
  RecordedCheck record() {
    return CheckRecord.of(
        this,
        new RecordedAnswer(
            id,
            decision().outcome(),
            decision().flags(),
            decision().withhold(),
            decision().rule(),
            policy.version(),
            Instructions.of(cleared, asked, policy),
            Offer.of(decision(), asked, policy),
            handover,
            cleared.isReleased() ? cleared.clearance().expiresAt() : null,
            now,
            now.plus(SERVES)));
  }

  /** Prints the verdict and nothing of the question. */
  @Override
  public String toString() {
    return cleared.toString();
  }
}
