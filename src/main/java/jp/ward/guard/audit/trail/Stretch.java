package jp.ward.guard.audit.trail;

/** Entries from one on and before another, by their numbers in the ledger. */
public record Stretch(long from, long before) {

  /** The part of it that comes before an earlier entry. */
  public Stretch before(long earlier) {
    return new Stretch(from, earlier);
  }
}
