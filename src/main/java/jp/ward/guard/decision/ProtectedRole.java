package jp.ward.guard.decision;

/** The role of a protected person in a measure (contract 4.4). */
public enum ProtectedRole {
  APPLICANT,
  CO_PROTECTED,
  REPRESENTATIVE,
  /**
   * Lives with her and did not apply: protected towards the respondents and their side, and towards
   * everybody else like anybody.
   */
  CO_RESIDENT;

  /**
   * Whether somebody in this role may be told and asked for everybody whom the measure protects.
   */
  boolean speaks() {
    return this == APPLICANT || this == REPRESENTATIVE;
  }
}
