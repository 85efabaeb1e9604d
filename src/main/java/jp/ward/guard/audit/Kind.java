package jp.ward.guard.audit;

/**
 * What an entry is about. Names are part of the ledger's format: one may be added, none renamed or
 * removed.
 */
public enum Kind {
  REGISTER_BOUND,
  REGISTER_CONFIRMED,
  POLICY_ACTIVATED,
  CHECK,
  MEASURE_REGISTERED,
  MEASURE_CHANGED,
  MEASURE_READ,
  MEASURES_LISTED,
  IDENTIFIERS_WRAPPED,
  APPROVAL_REQUESTED,
  APPROVAL_VOTED,
  APPROVAL_CLOSED,
  APPROVAL_REFUSED,
  APPROVAL_REVIEWED,
  CLEARANCE_ISSUED,
  CLEARANCE_USED,
  CLEARANCE_REFUSED
}
