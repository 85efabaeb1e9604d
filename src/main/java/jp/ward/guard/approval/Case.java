package jp.ward.guard.approval;

import java.time.Instant;

/** An approval as it is kept: its row, what is sealed in it, and what the lifecycle knows. */
record Case(ApprovalRow row, CaseFile file, Approval approval) {

  Case as(Approval other) {
    return new Case(row, file, other);
  }

  String id() {
    return row.id;
  }

  boolean owesReview() {
    return row.reviewDue != null && row.reviewedAt == null;
  }

  Instant requestedAt() {
    return row.requestedAt;
  }

  /** Prints where it stands. */
  @Override
  public String toString() {
    return "case " + approval;
  }
}
