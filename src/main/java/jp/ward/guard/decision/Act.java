package jp.ward.guard.decision;

/** What is about to be done (contract 4.3, act). */
public enum Act {
  INQUIRE,
  ANSWER,
  CONTACT,
  SEND,
  ISSUE,
  LIST,
  EXCHANGE,
  DELEGATE,
  VIEW;

  /** The office itself starts: an inquiry, a contact, a letter. */
  public boolean isOurs() {
    return this == INQUIRE || this == CONTACT || this == SEND;
  }
}
