package jp.ward.guard.decision;

/** The role of a protected person in a measure (contract 4.4). */
public enum ProtectedRole {
  APPLICANT,
  CO_PROTECTED,
  REPRESENTATIVE
}
