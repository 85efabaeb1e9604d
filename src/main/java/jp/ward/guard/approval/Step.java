package jp.ward.guard.approval;

/**
 * What a step leads to.
 *
 * @param after the approval afterwards; where the step was refused, as it stood
 * @param refused why it was refused, or null
 */
record Step(Approval after, RefusalReason refused) {

  static Step to(Approval after) {
    return new Step(after, null);
  }

  static Step refused(Approval as, RefusalReason why) {
    return new Step(as, why);
  }

  boolean isRefused() {
    return refused != null;
  }
}
