package jp.ward.guard.ledger;

/**
 * The first thing that is wrong with a ledger.
 *
 * @param entry the number of the first bad entry; everything before it is as it was written
 * @param what what is wrong with it, in words; holds nothing of the content
 */
public record LedgerFault(long entry, String what) {

  @Override
  public String toString() {
    return "entry " + entry + ": " + what;
  }
}
