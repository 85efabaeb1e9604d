package jp.ward.guard.decision;

/**
 * The categories of support measures (domain 1.2); CONSIDERATION is no formal measure and protects
 * alike.
 */
public enum MeasureCategory {
  SPOUSAL_VIOLENCE,
  STALKING,
  CHILD_ABUSE,
  EQUIVALENT,
  CONSIDERATION
}
