package jp.ward.guard.check;

import java.util.List;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.ledger.Entry;

/**
 * A decision with what an approval made of it.
 *
 * @param clearance null unless two people's approval released the question
 * @param binding what an approval of this question would be bound to; null where none can be asked
 * @param entries what the ledger keeps beside the check
 */
record ClearedDecision(
    Decision decision, GivenClearance clearance, String binding, List<Entry> entries) {

  static ClearedDecision without(Decision decision, String binding, List<Entry> entries) {
    return new ClearedDecision(decision, null, binding, entries);
  }

  boolean isReleased() {
    return clearance != null;
  }

  /** Prints the verdict and nothing of the question. */
  @Override
  public String toString() {
    return decision.outcome().name();
  }
}
