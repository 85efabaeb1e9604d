package jp.ward.guard.oversight;

/** What came of a task. */
enum TaskOutcome {
  /** It was answered by hand, after a check of its own. */
  ANSWERED,
  /** It is not to be answered. */
  NOT_ANSWERED,
  /** It is not this office's to answer. */
  NOT_OURS,
  /** One of the two offices has named the person again. */
  NAMED
}
