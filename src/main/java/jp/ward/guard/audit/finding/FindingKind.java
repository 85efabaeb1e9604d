package jp.ward.guard.audit.finding;

/**
 * What is worth a look by somebody who was not there (domain.md 5.5), and who looks.
 *
 * @see Audience
 */
public enum FindingKind {
  /** Several offices were asked about one protected person (渡り歩き). */
  PERSON_ASKED_FROM_SEVERAL_OFFICES(Audience.OFFICERS),
  /** The respondent or his side tried again and again. */
  RESPONDENT_TRIES_AGAIN(Audience.OFFICERS),
  /** Recipient after recipient was tried about one protected person, by whomever. */
  RECIPIENTS_TRIED(Audience.OFFICERS),
  /** One member of staff tried recipient after recipient about one person in a day. */
  RECIPIENTS_TRIED_BY_ONE(Audience.MANAGERS),
  /** A colleague who is a party to the measure asked. */
  PARTY_ASKING(Audience.OFFICERS),
  /** One member of staff looked up unusually many people in a day. */
  MASS_LOOKUPS(Audience.MANAGERS),
  /** One member of staff looked people up at night or on a weekend. */
  OUT_OF_HOURS_LOOKUPS(Audience.MANAGERS),
  /** A question was asked in other words until it passed. */
  ASKED_AGAIN_UNTIL_PASSED(Audience.MANAGERS),
  /** Records were opened, and nothing was done about them. */
  VIEWS_WITHOUT_ACT(Audience.MANAGERS),
  /** The record of one person was opened on many days, and nothing was done about her. */
  ONE_PERSON_AGAIN(Audience.MANAGERS),
  /** Several colleagues were looked up by their staff ids. */
  COLLEAGUES_LOOKED_UP(Audience.MANAGERS),
  /** Nearly everything was approved by one and the same two people. */
  SAME_TWO_APPROVERS(Audience.MANAGERS),
  /** Permissions were asked for and not used. */
  CLEARANCES_UNUSED(Audience.MANAGERS),
  /** A handover that had to be acknowledged never was. */
  HANDOVER_UNACKNOWLEDGED(Audience.MANAGERS),
  /** A handover was quoted by an office that it does not concern, or for other persons. */
  HANDOVER_MISQUOTED(Audience.MANAGERS),
  /** An emergency was not reviewed in time. */
  REVIEW_OWED(Audience.MANAGERS),
  /** A measure ran out and nobody resolved it; it still blocks. */
  MEASURE_LAPSED(Audience.OFFICERS),
  /** A measure is about to run out. */
  MEASURE_EXPIRING(Audience.OFFICERS),
  /** Nobody has signed in lately who could fill a condition of approval. */
  CONDITION_UNFILLABLE(Audience.MANAGERS),
  /** A system or office that asks nothing, or far less than it used to. */
  SYSTEM_SILENT(Audience.MANAGERS),
  /** An automatic answer was stopped, and nobody has answered by hand. */
  TASK_WAITING(Audience.MANAGERS),
  /** Several leaks came of the same act within three months. */
  INCIDENTS_OF_ONE_ACT(Audience.MANAGERS),
  /** Several leaks came of work for the same purpose. */
  INCIDENTS_OF_ONE_PURPOSE(Audience.MANAGERS),
  /** Several leaks came of one office. */
  INCIDENTS_OF_ONE_OFFICE(Audience.MANAGERS),
  /** Rows of the register are not as the guard wrote them, or are missing. */
  REGISTER_DOUBTED(Audience.MANAGERS),
  /** The guard was started with settings that protect less than those before. */
  SETTINGS_WEAKENED(Audience.MANAGERS);

  /** Whose it is to look: managers of the ward, or the measure officers of the municipality. */
  enum Audience {
    MANAGERS,
    OFFICERS
  }

  private final Audience audience;

  FindingKind(Audience audience) {
    this.audience = audience;
  }

  Audience audience() {
    return audience;
  }

  /**
   * Whether it follows from a referral and from none that was drawn: then its entry may not come
   * when it is raised, or the one who was referred could wait for it (rule 29).
   */
  boolean isToldByTheHour() {
    return this == PARTY_ASKING;
  }
}
