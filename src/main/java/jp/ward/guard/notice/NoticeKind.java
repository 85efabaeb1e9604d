package jp.ward.guard.notice;

/**
 * What waits. Whoever is told learns nothing of it but whether it is urgent: a manager who is part
 * of a case reads his office's mailbox too.
 */
public enum NoticeKind {
  APPROVAL_WAITING(false),
  APPROVAL_DECIDED(false),
  HANDOVER_WAITING(false),
  EMERGENCY_OPENED(true),
  REVIEW_OWED(false),
  FINDING_RAISED(false),
  INCIDENT_OPENED(true),
  INCIDENT_OVERDUE(false),
  TASK_WAITING(false);

  private final boolean urgent;

  NoticeKind(boolean urgent) {
    this.urgent = urgent;
  }

  /** The type of its CloudEvent. */
  String type() {
    return urgent ? "jp.ward.guard.inbox.urgent" : "jp.ward.guard.inbox.waiting";
  }
}
