package jp.ward.guard.approval;

/** What two people are asked for. */
public enum ApprovalKind {
  /** That a question may be answered. */
  CHECK,
  /** That protection may be taken away. */
  REDUCTION
}
