package jp.ward.guard.approval;

/** Where a clearance stands; EXPIRED is derived from its time. */
public enum ClearanceStatus {
  ISSUED,
  USED,
  EXPIRED,
  REPLACED
}
