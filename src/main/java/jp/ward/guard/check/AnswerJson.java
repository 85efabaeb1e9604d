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

  /** As the ledger keeps it: until when, and no permission that could be used. */
  AnswerJson withoutToken() {
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
        clearance == null ? null : new ClearanceJson(null, clearance.expiresAt()),
        asOf,
        expiresAt,
        receipt);
  }

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
