package jp.ward.guard.handover;

/** Why somebody may not know of a handover; for the record, never for an answer. */
public enum Hidden {
  UNKNOWN,
  /** Their office neither asked nor was asked. */
  NOT_A_PARTY,
  /** Rule 29: what a member of staff is in is no business of theirs. */
  OWN_CASE,
  ASKING_OFFICE,
  ASKER
}
