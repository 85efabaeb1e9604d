package jp.ward.guard.decision;

/** What is about to be done (contract 4.3, act). Held by Rule05To07OfficialsTest. */
public enum Act {
  INQUIRE,
  ANSWER,
  CONTACT,
  SEND,
  ISSUE,
  LIST,
  EXCHANGE,
  DELEGATE,
  VIEW,
  /** Passes on a thing or message that comes from somebody else (rule 27a). */
  FORWARD;

  /** The office itself starts: an inquiry, a contact, a letter, a thing that it passes on. */
  public boolean isOurs() {
    return this == INQUIRE || this == CONTACT || this == SEND || this == FORWARD;
  }
}
