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

  public static Outcome stricter(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
