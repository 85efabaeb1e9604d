package jp.ward.guard.handover;

/** How far a handover has come; EXPIRED is seen, never stored. */
public enum HandoverStatus {
  UNACKNOWLEDGED,
  ACKNOWLEDGED,
  EXPIRED
}
