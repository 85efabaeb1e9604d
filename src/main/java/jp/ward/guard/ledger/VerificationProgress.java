package jp.ward.guard.ledger;

/**
 * Told how far a walk over the ledger has come; it may take its time, or end the walk by throwing.
 */
public interface VerificationProgress {

  /** Nobody looks. */
  VerificationProgress UNWATCHED = (entries, of) -> {};

  /**
   * Called after each page, with no connection held where the service walks.
   *
   * @param entries how many entries are as they were written so far, counted from the first
   * @param of how many the head named before the page was read; grows with the ledger
   */
  void walked(long entries, long of);
}
