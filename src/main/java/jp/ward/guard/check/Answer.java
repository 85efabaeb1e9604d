package jp.ward.guard.check;

import java.util.List;
import java.util.Optional;
import jp.ward.guard.policy.Script;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.record.RecordedInstructions;

/**
 * An answer as it leaves: what the ledger keeps of it, with the words that its policy has for the
 * codes.
 *
 * @param token the one-time permission; null where none was given, and where the answer is read
 *     again: a permission is handed out once
 * @param entry the number of the entry that keeps it
 */
public record Answer(RecordedAnswer kept, Words words, String token, long entry) {

  /** What to say, not to say and do next, in Japanese. */
  public record Words(List<String> say, List<String> doNotSay, List<String> steps) {

    /** Stands for words that nobody has any more: others than were given then would be untrue. */
    static final Words LOST = new Words(List.of(), List.of(), List.of());

    static Words of(RecordedInstructions codes, VerifiedPolicy policy) {
      Script script = policy.script(codes.script());
      return new Words(
          script.say(), script.doNotSay(), codes.steps().stream().map(policy::step).toList());
    }
  }

  /** The answer to a question that was decided by this policy. */
  static Answer given(
      RecordedAnswer kept, VerifiedPolicy policy, GivenClearance clearance, long entry) {
    String token = clearance == null ? null : clearance.token();
    return new Answer(kept, Words.of(kept.instructions(), policy), token, entry);
  }

  /** The answer read again; without words where its policy is no longer there. */
  static Answer again(RecordedAnswer kept, Optional<VerifiedPolicy> policy, long entry) {
    Words words = policy.map(one -> Words.of(kept.instructions(), one)).orElse(Words.LOST);
    return new Answer(kept, words, null, entry);
  }

  /** Prints the verdict and no permission. */
  @Override
  public String toString() {
    return kept.verdict().name();
  }
}
