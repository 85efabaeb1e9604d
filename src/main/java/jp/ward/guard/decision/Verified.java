package jp.ward.guard.decision;

/** How the recipient was identified (contract 4.3, recipient.verified). */
public enum Verified {
  NONE,
  CALLBACK,
  WRITTEN,
  PHOTO_ID,
  REGISTERED_ID,
  ELECTRONIC_CERTIFICATE
}
