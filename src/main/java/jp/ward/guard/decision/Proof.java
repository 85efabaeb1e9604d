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
  URGENT_TO_DIRECTORY
}
