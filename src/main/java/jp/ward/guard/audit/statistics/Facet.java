package jp.ward.guard.audit.statistics;

/** By what checks are counted. */
enum Facet {
  ACT,
  CHANNEL,
  VERDICT,
  FLAG,
  STAFF,
  /** A system that asked, for somebody or for nobody. */
  SYSTEM,
  /** All checks. */
  ALL
}
