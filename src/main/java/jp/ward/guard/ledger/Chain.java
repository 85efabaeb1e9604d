package jp.ward.guard.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The chain of envelopes: makes the next link, or walks links made before. Pure; not for several
 * threads.
 */
final class Chain {

  /** What the first envelope names as the hash before it: base64 of 32 zero bytes. */
  static final String BEGINNING = Digest.text(new byte[32]);

  private final UnaryOperator<byte[]> ledgerMac;
  private long entry;
  private String hash;
  private Instant guardTime;

  private Chain(long entry, String hash, Instant guardTime, UnaryOperator<byte[]> ledgerMac) {
    this.entry = entry;
    this.hash = hash;
    this.guardTime = guardTime;
    this.ledgerMac = ledgerMac;
  }

  static Chain fromTheBeginning(UnaryOperator<byte[]> ledgerMac) {
    return new Chain(0, BEGINNING, Instant.EPOCH, ledgerMac);
  }

  static Chain after(Head head, UnaryOperator<byte[]> ledgerMac) {
    return new Chain(head.entry(), head.hash(), head.now(), ledgerMac);
  }

  /** Makes the next link. */
  ChainLink extend(Instant at, Entry what, String commitment) {
    String office = what.office() == null ? Envelope.NO_OFFICE : what.office();
    Envelope envelope = new Envelope(entry + 1, at, what.kind().name(), office, commitment, hash);
    // INVARIANT: what is written can be verified. Held by ChainTest.
    if (!envelope.isWellFormed() || at.isBefore(guardTime)) {
      throw new IllegalStateException("the ledger refuses an entry that would not verify");
    }
    ChainLink link = ChainLink.of(envelope, ledgerMac);
    advance(link);
    return link;
  }

  /** Takes the next link of a walk, or names what is wrong and stays where it is. */
  Optional<LedgerFault> accept(ChainLink link) {
    Envelope envelope = link.envelope();
    if (envelope.entry() > entry + 1) {
      return fault(entry + 1, "is missing: entry " + envelope.entry() + " follows instead");
    }
    if (envelope.entry() <= entry) {
      return fault(envelope.entry(), "stands a second time, or out of order");
    }
    if (!envelope.isWellFormed()) {
      return fault(envelope.entry(), "is malformed");
    }
    if (!envelope.hash().equals(link.hash())) {
      return fault(envelope.entry(), "was changed: its text does not have its hash");
    }
    if (!envelope.previousHash().equals(hash)) {
      return fault(envelope.entry(), "does not follow the entry before: previous hash differs");
    }
    if (!link.isGenuine(ledgerMac)) {
      return fault(envelope.entry(), "was not written by the guard, or with another ledger key");
    }
    if (envelope.guardTime().isBefore(guardTime)) {
      return fault(envelope.entry(), "is earlier than the entry before");
    }
    advance(link);
    return Optional.empty();
  }

  private void advance(ChainLink link) {
    entry = link.envelope().entry();
    hash = link.hash();
    guardTime = link.envelope().guardTime();
  }

  /** Holds the end of a walk against the head row. */
  Optional<LedgerFault> end(HeadMark head) {
    if (!head.isGenuine(ledgerMac)) {
      return fault(
          entry + 1,
          "can't be ruled out: the head row is gone or was changed (or another ledger key)");
    }
    if (head.entry() > entry) {
      return fault(entry + 1, "is missing: the head names entry " + head.entry());
    }
    if (head.entry() < entry) {
      return fault(head.entry() + 1, "stands beyond the head");
    }
    if (!head.hash().equals(hash) || !head.guardTime().equals(guardTime)) {
      return fault(entry, "is not the one that the head names");
    }
    return Optional.empty();
  }

  long entry() {
    return entry;
  }

  /** The head row that belongs after the last link. */
  HeadMark head() {
    return entry == 0 ? HeadMark.EMPTY : HeadMark.of(entry, hash, guardTime, ledgerMac);
  }

  private static Optional<LedgerFault> fault(long entry, String what) {
    return Optional.of(new LedgerFault(entry, what));
  }
}
