package jp.ward.guard.approval;

import java.time.Instant;
import java.util.List;
import jp.ward.guard.ledger.Entry;

/**
 * What asking again with an approval leads to.
 *
 * @param token the signed clearance; null unless RELEASED
 * @param entries what the caller of the door has to append, whatever the answer
 */
public record Release(Answer answer, String token, Instant expiresAt, List<Entry> entries) {

  /** Whether the approval releases the question. */
  public enum Answer {
    RELEASED,
    /** There is none of that id for this person: the same as if it did not exist. */
    ABSENT,
    /** It waits still, or has ended. */
    NOT_APPROVED,
    /** It was for another question, or register or policy have changed: it is VOIDED now. */
    VOIDED,
    /** The other office has not acknowledged: nothing was issued, and the approval stands. */
    HANDOVER_MISSING
  }

  static Release not(Answer why, List<Entry> entries) {
    return new Release(why, null, null, entries);
  }

  /** Prints the answer and no token. */
  @Override
  public String toString() {
    return answer.name();
  }
}
