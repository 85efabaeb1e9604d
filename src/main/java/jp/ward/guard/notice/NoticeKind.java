package jp.ward.guard.notice;

/** What waits. A mail says nothing of it; a webhook's event has it in its type. */
public enum NoticeKind {
  APPROVAL_WAITING("approval.waiting", "/desk/approvals/"),
  APPROVAL_DECIDED("approval.decided", "/desk/approvals/"),
  HANDOVER_WAITING("handover.waiting", "/desk/handovers/"),
  EMERGENCY_OPENED("emergency.opened", "/desk/approvals/"),
  REVIEW_OWED("review.owed", "/desk/approvals/"),
  FINDING_RAISED("finding.raised", "/desk/findings/");

  private final String event;
  private final String path;

  NoticeKind(String event, String path) {
    this.event = event;
    this.path = path;
  }

  /** The type of its CloudEvent. */
  String type() {
    return "jp.ward.guard." + event;
  }

  /** Where it is seen, below the address of this guard. */
  String path(String reference) {
    return path + reference;
  }
}
