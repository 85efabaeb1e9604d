package jp.ward.guard.decision;

/** How the recipient was identified, as the rules read it (確認). */
public enum Proof {
  NONE,
  CALLBACK,
  WRITTEN,
  PHOTO_ID,
  REGISTERED_ID,
  ELECTRONIC_CERTIFICATE,
  /** An official whom we reach in an emergency at the number of the directory (rule 6). */
  URGENT_TO_DIRECTORY;

  /** An urgent reading is given online only to who showed a certificate. */
  boolean opensOnline() {
    return this == ELECTRONIC_CERTIFICATE || this == URGENT_TO_DIRECTORY;
  }
}
