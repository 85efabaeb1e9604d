package jp.ward.guard.ledger;

import java.time.Instant;

/**
 * An entry as it was written, checked against its envelope and decrypted.
 *
 * @param kind the name of a {@link Kind}; a newer guard may have written one unknown here
 * @param office null where no office acted
 * @param reference the public id, or null
 * @param content UTF-8 JSON; null in a run of entries where it is destroyed or not as it was
 *     written
 */
public record Stored(
    long entry, Instant guardTime, String kind, String office, String reference, byte[] content) {

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "entry " + entry + " " + kind;
  }
}
