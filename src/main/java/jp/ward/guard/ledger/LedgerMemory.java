package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How far this process has seen the ledger come: a database that was put back while the guard runs
 * is behind it, whatever became of the note beside it.
 */
@ApplicationScoped
class LedgerMemory {

  private final RegisterFreshness freshness;
  private StateNote.Noted furthest;

  LedgerMemory(RegisterFreshness freshness) {
    this.freshness = freshness;
  }

  /** Looks at a head; one that is behind, or another, makes the register stale. */
  synchronized void look(HeadMark head) {
    if (furthest != null
        && (head.entry() < furthest.entry()
            || head.entry() == furthest.entry() && !head.hash().equals(furthest.hash()))) {
      freshness.markStale("the database was put back behind what this guard has written");
    }
  }

  /** Keeps a head that is on disk. */
  synchronized void keep(StateNote.Noted end) {
    if (furthest == null || end.entry() > furthest.entry()) {
      furthest = end;
    }
  }

  /** The furthest entry that was seen, 0 before the first. */
  synchronized long furthest() {
    return furthest == null ? 0 : furthest.entry();
  }

  /** A measure officer vouches for the register as it is. */
  synchronized void forget() {
    furthest = null;
  }
}
