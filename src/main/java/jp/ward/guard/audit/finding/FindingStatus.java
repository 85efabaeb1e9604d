package jp.ward.guard.audit.finding;

/** What became of a finding. */
enum FindingStatus {
  OPEN,
  /** Somebody looked into it, and something was to be done. */
  ACKNOWLEDGED,
  /** Somebody looked into it, and there was nothing in it. */
  DISMISSED
}
