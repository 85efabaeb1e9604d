package jp.ward.guard.audit.lookback;

/**
 * A check that was let go on before a measure, and may still be under way.
 *
 * @param entry of the check
 * @param task of the office that asked it
 */
public record LookBackFind(long entry, String task) {

  /** Prints the entry alone. */
  @Override
  public String toString() {
    return "entry " + entry;
  }
}
