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
  TIE_DECLARED
}
