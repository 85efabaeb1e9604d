package jp.ward.guard.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.record.RecordedHandover;
import jp.ward.guard.record.RecordedOffer;

/**
 * The answer as the contract has it (4.3): always every key, the same shape for everybody. Held by
 * AnswerTest.
 */
record AnswerJson(
    String id,
    Outcome verdict,
    Set<Flag> flags,
    Set<Attribute> withhold,
    String rule,
    String policyVersion,
    InstructionsJson instructions,
    ApprovalJson approval,
    HandoverJson handover,
    ClearanceJson clearance,
    Instant asOf,
    Instant expiresAt,
    ReceiptJson receipt) {

  /** What to say, not to say and do next, in Japanese. */
  record InstructionsJson(
      String code, List<String> say, List<String> doNotSay, List<String> steps) {}

  /** Whether approval can be asked for, and what it takes. */
  record ApprovalJson(boolean requestable, List<ConditionJson> conditions) {

    private static ApprovalJson of(RecordedOffer offer) {
      return offer == null
          ? null
          : new ApprovalJson(
              offer.requestable(), offer.conditions().stream().map(ConditionJson::of).toList());
    }
  }

  /**
   * One condition of an approval.
   *
   * @param office null where it is not one office of the caller's own municipality: it would tell
   *     where the person lives
   */
  record ConditionJson(String id, String role, String office, int needed) {

    private static ConditionJson of(RecordedOffer.RecordedCondition one) {
      return new ConditionJson(one.id(), one.role(), one.office(), one.needed());
    }
  }

  /** The code under which two offices speak about the same inquiry. */
  record HandoverJson(String code, String status) {

    private static HandoverJson of(RecordedHandover handover) {
      return handover == null ? null : new HandoverJson(handover.code(), handover.status());
    }
  }

  /**
   * A one-time permission.
   *
   * @param token null where the answer is read again: a permission is handed out once
   */
  record ClearanceJson(String token, Instant expiresAt) {

    /** Prints until when and not the token. */
    @Override
    public String toString() {
      return "clearance until " + expiresAt;
    }
  }

  /** Where the ledger keeps this answer. */
  record ReceiptJson(long entry) {}

  static AnswerJson of(Answer answer) {
    RecordedAnswer kept = answer.kept();
    Answer.Words words = answer.words();
    return new AnswerJson(
        kept.id(),
        kept.verdict(),
        kept.flags(),
        kept.withhold(),
        kept.rule(),
        kept.policyVersion(),
        new InstructionsJson(
            kept.instructions().script(), words.say(), words.doNotSay(), words.steps()),
        ApprovalJson.of(kept.offer()),
        HandoverJson.of(kept.handover()),
        kept.clearanceEnds() == null
            ? null
            : new ClearanceJson(answer.token(), kept.clearanceEnds()),
        kept.asOf(),
        kept.expiresAt(),
        new ReceiptJson(answer.entry()));
  }
}
