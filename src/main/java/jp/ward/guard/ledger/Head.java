package jp.ward.guard.ledger;

import java.time.Instant;

/**
 * The locked head of the ledger: what is written next follows it.
 *
 * @param entry the number of the last entry, 0 in an empty ledger
 * @param hash base64 of the last envelope's SHA-256
 * @param now guard time in microseconds: the later of the clock and the head's own time, so it
 *     never runs back
 * @param register the digest of the register as the head row carries it
 */
public record Head(long entry, String hash, Instant now, String register) {

  /** A head of a ledger beside which no register stands. */
  public Head(long entry, String hash, Instant now) {
    this(entry, hash, now, "");
  }

  /** Prints the number of its entry. */
  @Override
  public String toString() {
    return "head at " + entry;
  }
}
