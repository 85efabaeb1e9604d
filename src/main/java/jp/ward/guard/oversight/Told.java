package jp.ward.guard.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Whether what a check was about has been told, as far as the ledger knows. */
enum Told {
  /** It was stopped, the permission was not used, or nobody was reached with it. */
  NOT_TOLD,
  /** It was let go on, and nobody has said how it went. */
  POSSIBLE,
  /** A permission was used, and somebody was reached. */
  TOLD;

  private static final Set<String> REACHED = Set.of("REACHED", "WRONG_PARTY");
  private static final Set<String> NOBODY = Set.of("NO_ANSWER", "NOT_MADE");

  /** Takes the clearance that the answer carried as the ledger followed it, null for none. */
  static Told of(IndexRow row, LedgerItem check, GivenClearanceRow clearance) {
    if (row.stopped) {
      return NOT_TOLD;
    }
    JsonNode answer = check.content().path("answer");
    if (!answer.path("clearance").isObject()) {
      return POSSIBLE;
    }
    if (clearance == null || clearance.usedAt == null || isOf(NOBODY, clearance.result)) {
      return NOT_TOLD;
    }
    return isOf(REACHED, clearance.result) ? TOLD : POSSIBLE;
  }

  private static boolean isOf(Set<String> results, String result) {
    return result != null && results.contains(result);
  }
}
