package jp.ward.guard.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;

/** The answer as the contract has it (4.3): always every key, the same shape for everybody. */
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
  record ApprovalJson(boolean requestable, List<ConditionJson> conditions) {}

  /**
   * One condition of an approval.
   *
   * @param office null where it is not one office of the caller's own municipality: it would tell
   *     where the person lives
   */
  record ConditionJson(String id, String role, String office, int needed) {}

  /** The code under which two offices speak about the same inquiry. */
  record HandoverJson(String code, String status) {}

  /** A one-time permission. */
  record ClearanceJson(String token, Instant expiresAt) {

    /** Prints until when and not the token. */
    @Override
    public String toString() {
      return "clearance until " + expiresAt;
    }
  }

  /** Where the ledger keeps this answer. */
  record ReceiptJson(long entry) {}

  AnswerJson withHandover(HandoverJson carried) {
    return new AnswerJson(
        id,
        verdict,
        flags,
        withhold,
        rule,
        policyVersion,
        instructions,
        approval,
        carried,
        clearance,
        asOf,
        expiresAt,
        receipt);
  }

  AnswerJson withReceipt(long entry) {
    return new AnswerJson(
        id,
        verdict,
        flags,
        withhold,
        rule,
        policyVersion,
        instructions,
        approval,
        handover,
        clearance,
        asOf,
        expiresAt,
        new ReceiptJson(entry));
  }
}
