package jp.ward.guard.task;

/** What came of a task. */
enum TaskOutcome {
  /** It was answered by hand, after a check of its own. */
  ANSWERED,
  /** It is not to be answered. */
  NOT_ANSWERED,
  /** It is not this office's to answer, or to stop. */
  NOT_OURS,
  /** One of the two offices has named the person again. */
  NAMED,
  /** What was under way was stopped, or got back. */
  STOPPED,
  /** It had gone, or had been said, before it could be stopped. */
  GONE,
  /** Nothing of it was under way. */
  NOTHING_UNDER_WAY,
  /** The officers of the measure have seen to it. */
  LOOKED_AFTER,
  /** Nobody has to see to it any more; the guard alone ends a task so. */
  NOT_NEEDED
}
