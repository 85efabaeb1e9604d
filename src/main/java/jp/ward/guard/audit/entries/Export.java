package jp.ward.guard.audit.entries;

/**
 * An export that has been recorded and may leave.
 *
 * @param id {@code exp_01J...}, the one in its last column and in the ledger
 */
public record Export(String id, byte[] content) {

  /** Prints its id. */
  @Override
  public String toString() {
    return id;
  }
}
