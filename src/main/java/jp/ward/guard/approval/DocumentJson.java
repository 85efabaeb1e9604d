package jp.ward.guard.approval;

/**
 * The paper or text that two people approve, as the contract has it.
 *
 * @param sha256 its SHA-256 in small hex digits
 */
record DocumentJson(String sha256) {

  /** Null where none was named. */
  static DocumentJson of(String sha256) {
    return sha256 == null ? null : new DocumentJson(sha256);
  }
}
