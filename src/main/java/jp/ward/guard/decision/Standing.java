package jp.ward.guard.decision;

/**
 * How the recipient stands to the respondents of the persons asked about (関係), the nearest last.
 */
public enum Standing {
  UNRELATED,
  /** Matches by a weak scheme alone, and a strong one says that it is somebody else (rule 4). */
  RESEMBLING,
  /** The respondent's own papers, in which others stand with their name alone (rule 3). */
  OWN_PAPERS,
  SIDE,
  RESPONDENT;

  public boolean mayNeverBeTold() {
    return this == SIDE || this == RESPONDENT;
  }
}
