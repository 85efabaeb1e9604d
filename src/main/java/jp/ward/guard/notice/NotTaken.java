package jp.ward.guard.notice;

/** The receiver was reached and did not take it. Carries no stack: nothing is broken here. */
class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Takes a fault.
   *
   * @param fault a kind of fault, never the receiver's words
   */
  NotTaken(String fault) {
    super(fault, null, false, false);
  }
}
