package jp.ward.guard.decision;

/** The verdicts, strictest last (design 3). */
public enum Outcome {
  PERMIT,
  PERMIT_WITH_LIMITS,
  DUAL_APPROVAL_REQUIRED,
  WRITTEN_REQUEST_REQUIRED,
  BLOCK;

  public boolean isAtLeast(Outcome other) {
    return compareTo(other) >= 0;
  }

  /**
   * What the approval of two people makes of a verdict.
   *
   * <p>INVARIANT: only the verdict that asks for two people can be released, so a BLOCK is never
   * approved away. Held by ReleasedDecisionTest.
   */
  Outcome released() {
    if (this != DUAL_APPROVAL_REQUIRED) {
      throw new IllegalStateException("two people release only what two people were asked for");
    }
    return PERMIT_WITH_LIMITS;
  }

  /** Whether the act may go on under conditions: within limits, or with two people's approval. */
  public boolean isConditional() {
    return this == PERMIT_WITH_LIMITS || this == DUAL_APPROVAL_REQUIRED;
  }

  public static Outcome stricter(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
