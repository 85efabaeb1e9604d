package jp.ward.guard.verification;

/** How far a walk over the ledger has come, and what it found. */
public enum VerificationStatus {
  RUNNING,
  SOUND,
  BROKEN
}
