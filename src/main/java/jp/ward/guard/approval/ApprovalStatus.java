package jp.ward.guard.approval;

/** Where an approval stands (design 5). */
public enum ApprovalStatus {
  PENDING,
  APPROVED,
  DENIED,
  EXPIRED,
  WITHDRAWN,
  VOIDED,
  USED;

  /** Whether time or a change of what it is bound to can still end it. */
  public boolean isOpen() {
    return this == PENDING || this == APPROVED;
  }
}
