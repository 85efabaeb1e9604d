package jp.ward.guard.oversight;

/**
 * An export that has been recorded and may leave.
 *
 * @param id {@code exp_01J...}, the one in its last column and in the ledger
 */
record Export(String id, byte[] content) {

  /** Prints its id. */
  @Override
  public String toString() {
    return id;
  }
}
