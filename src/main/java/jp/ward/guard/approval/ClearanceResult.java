package jp.ward.guard.approval;

/** How the act that a clearance allowed went. */
public enum ClearanceResult {
  REACHED,
  NO_ANSWER,
  REFUSED,
  WRONG_PARTY,
  NOT_MADE;

  /** Nothing was told to anybody, so the same act may be tried again. */
  boolean givesBack() {
    return this == NO_ANSWER || this == NOT_MADE;
  }
}
