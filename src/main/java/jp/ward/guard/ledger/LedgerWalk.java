package jp.ward.guard.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.keys.Keys;

/**
 * One walk over the whole ledger, page by page; each page may be read over another connection. Not
 * for several threads. Held by LedgerReaderTest.
 */
final class LedgerWalk {

  private static final int PAGE = 1000;

  private final Keys keys;
  private final Chain chain;
  private long destroyed;
  private long of;

  LedgerWalk(Keys keys) {
    this.keys = keys;
    this.chain = Chain.fromTheBeginning(keys::ledgerMac);
  }

  /** How many entries are as they were written so far. */
  long entries() {
    return chain.entry();
  }

  /** How many there were when the last page was begun. */
  long of() {
    return of;
  }

  /** Walks one page on; what was found, once the walk has ended. */
  Optional<Verification> nextPage(LedgerStore store) throws SQLException {
    // In this order a writer beside us can't look like a fault: what content and head name was
    // committed before the page is read.
    long lastContent = store.lastContent();
    HeadMark head = store.head();
    of = Math.max(of, head.entry());
    List<Held> page = store.after(chain.entry(), PAGE);
    for (Held held : page) {
      long before = chain.entry();
      Optional<LedgerFault> fault = chain.accept(held.link()).or(() -> contentFault(held));
      if (fault.isPresent()) {
        return Optional.of(new Verification(before, destroyed, fault));
      }
      destroyed += held.content().isDestroyed() ? 1 : 0;
    }
    of = Math.max(of, chain.entry());
    return page.isEmpty()
        ? Optional.of(new Verification(chain.entry(), destroyed, end(head, lastContent)))
        : Optional.empty();
  }

  private Optional<LedgerFault> end(HeadMark head, long lastContent) {
    Optional<LedgerFault> fault = chain.end(head);
    if (fault.isEmpty() && lastContent > chain.entry()) {
      return Optional.of(
          new LedgerFault(
              chain.entry() + 1,
              "is missing: content is left up to entry " + lastContent + " without envelopes"));
    }
    return fault;
  }

  private Optional<LedgerFault> contentFault(Held held) {
    Envelope envelope = held.link().envelope();
    Content content = held.content();
    if (content == null) {
      return Optional.of(new LedgerFault(envelope.entry(), "has lost its content row"));
    }
    if (content.open(envelope.commitment(), keys).isPresent()) {
      return Optional.empty();
    }
    if (content.isDestroyed()) {
      // Nothing in this version destroys one, and a later one says so in an entry.
      return Optional.of(
          new LedgerFault(
              envelope.entry(), "has lost its content: no entry says that it was destroyed"));
    }
    return Optional.of(
        new LedgerFault(
            envelope.entry(), "has another content than it was written with, or another key"));
  }
}
