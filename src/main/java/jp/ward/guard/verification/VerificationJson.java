package jp.ward.guard.verification;

import java.time.Instant;

/**
 * A walk over the ledger as the contract has it.
 *
 * @param verifiedEntries how many are as they were written so far, counted from the first
 * @param of how many there are; grows with the ledger while the walk runs
 * @param firstFault null while none was found
 */
record VerificationJson(
    String id,
    VerificationStatus status,
    long verifiedEntries,
    long of,
    Instant startedAt,
    Instant finishedAt,
    FaultJson firstFault) {

  /**
   * The first thing that is wrong.
   *
   * @param what in words; nothing of the content
   */
  record FaultJson(long entry, String what) {}

  static VerificationJson of(VerificationRow row) {
    return new VerificationJson(
        row.id,
        row.status,
        row.verifiedEntries,
        row.ofEntries,
        row.startedAt,
        row.finishedAt,
        row.faultEntry == null ? null : new FaultJson(row.faultEntry, row.faultWhat));
  }

  /** This verification with what the walker on this replica knows since. */
  VerificationJson at(long entries, long newOf) {
    return new VerificationJson(id, status, entries, newOf, startedAt, finishedAt, firstFault);
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
