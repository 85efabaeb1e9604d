package jp.ward.guard.audit.disclosure;

import java.time.Instant;
import java.util.Set;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.record.RecordedEntry;

/** Whether what a check was about has been told, as far as the ledger knows. */
public enum Told {
  /** It was stopped, the permission has run out unused, or nobody was reached with it. */
  NOT_TOLD,
  /** It was let go on, and nobody has said how it went, or can read it any more. */
  POSSIBLE,
  /** A permission was used, and somebody was reached. */
  TOLD;

  private static final Set<String> REACHED = Set.of("REACHED", "WRONG_PARTY");
  private static final Set<String> NOBODY = Set.of("NO_ANSWER", "NOT_MADE");

  /**
   * Says so of a check. INVARIANT: nothing counts as not told but on evidence. Held by ToldTest.
   *
   * @param clearance the one that the answer carried as the ledger followed it, null for none
   * @param reached up to when the ledger was followed
   */
  static Told of(
      TrailEntry row, RecordedEntry check, GivenClearanceRow clearance, Instant reached) {
    if (row.stopped()) {
      return NOT_TOLD;
    }
    Instant ends = check.ofCheck(one -> one.answer().clearanceEnds());
    if (ends == null) {
      return POSSIBLE;
    }
    if (clearance == null || Boolean.TRUE.equals(clearance.unread)) {
      return POSSIBLE;
    }
    if (clearance.usedAt == null) {
      // Had it been used before it ran out, that entry would have been followed by now.
      return ends.isBefore(reached) ? NOT_TOLD : POSSIBLE;
    }
    if (isOf(NOBODY, clearance.result)) {
      return NOT_TOLD;
    }
    return isOf(REACHED, clearance.result) ? TOLD : POSSIBLE;
  }

  private static boolean isOf(Set<String> results, String result) {
    return result != null && results.contains(result);
  }
}
