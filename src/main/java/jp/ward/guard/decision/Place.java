package jp.ward.guard.decision;

/** Where it would go, as the register knows the place (宛先). Held by ClassifyTest. */
public enum Place {
  NONE,
  REGISTERED_SAFE,
  REGISTERED_UNKNOWN,
  REGISTERED_SHARED,
  /**
   * The registered address at which the respondent lives or calls, for a letter of hers whose
   * absence would tell him something (rule 18).
   */
  REGISTERED_CONTINUITY,
  FORMER,
  /** A safe contact that stands in every measure protecting anybody asked about. */
  SAFE_EVERYWHERE,
  /** A safe contact of some of these measures, or one that the channel can't reach. */
  SAFE_SOMEWHERE,
  /** Called a safe contact, and in no measure of the persons asked about. */
  SAFE_NOWHERE,
  DIRECTORY,
  NUMBER_ON_FILE,
  CALLER_SUPPLIED,
  /** The respondent side's number, mailbox or address, or one recorded as unsafe (rule 2). */
  RESPONDENTS;

  public boolean isRegistered() {
    return this == REGISTERED_SAFE
        || this == REGISTERED_UNKNOWN
        || this == REGISTERED_SHARED
        || this == REGISTERED_CONTINUITY;
  }

  /** Only a measure can say this of a place. */
  boolean needsMeasure() {
    return this == REGISTERED_SAFE
        || this == REGISTERED_SHARED
        || this == REGISTERED_CONTINUITY
        || this == SAFE_EVERYWHERE
        || this == SAFE_SOMEWHERE
        || this == RESPONDENTS;
  }
}
