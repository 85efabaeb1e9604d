package jp.ward.guard.decision;

/**
 * How the recipient stands to the respondents of the persons asked about (関係), the nearest last.
 */
public enum RespondentRelation {
  UNRELATED,
  /** Matches by a weak scheme alone, and a strong one says that it is somebody else (rule 4). */
  RESEMBLING,
  /**
   * What must lawfully be put to the respondent or to his lawyer, in which others stand with their
   * name or the content of the case alone (rule 3).
   */
  OWN_PAPERS,
  SIDE,
  RESPONDENT;

  public boolean mayNeverBeTold() {
    return this == SIDE || this == RESPONDENT;
  }
}
