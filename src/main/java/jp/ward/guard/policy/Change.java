package jp.ward.guard.policy;

import jp.ward.guard.decision.Outcome;

/**
 * What situations have in common that two versions answer differently. Held by ChangeSectionTest.
 *
 * @param before the former verdict, null where the former version could not say the situation
 * @param rowsBefore the rows that gave it, where its words were put in several ways
 * @param partly whether only some of these situations were put otherwise in the former version
 */
record Change(Outcome before, String rowsBefore, Outcome after, String rowAfter, boolean partly) {

  /** How a change counts for whoever signs it, the first to be looked at first. */
  enum Kind {
    WEAKER,
    STRICTER,
    NEW,
    OTHER_ROW
  }

  /** From which verdict to which. */
  record Turn(Outcome before, Outcome after) {

    Kind kind() {
      if (before == null) {
        return Kind.NEW;
      }
      int turn = after.compareTo(before);
      return turn < 0 ? Kind.WEAKER : turn > 0 ? Kind.STRICTER : Kind.OTHER_ROW;
    }

    /** How far the verdict went. */
    int distance() {
      return before == null ? 0 : Math.abs(after.compareTo(before));
    }
  }

  Turn turn() {
    return new Turn(before, after);
  }
}
