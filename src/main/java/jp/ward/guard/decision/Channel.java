package jp.ward.guard.decision;

/** By which way it is done (contract 4.3, channel). */
public enum Channel {
  PHONE,
  VOICEMAIL,
  SMS,
  EMAIL,
  FAX,
  POST,
  COUNTER,
  VISIT,
  HANDOUT,
  KIOSK,
  ONLINE,
  SYSTEM,
  DESK;

  /** A fax is judged like a letter. */
  public boolean isLetter() {
    return this == POST || this == FAX;
  }
}
