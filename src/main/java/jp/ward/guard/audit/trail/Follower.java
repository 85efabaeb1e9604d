package jp.ward.guard.audit.trail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;

/**
 * Reads the ledger on into what is derived from it. Checks never wait for it: it writes rows of its
 * own and takes no lock of theirs.
 *
 * <p>INVARIANT: each entry is taken once, whatever replica reads and wherever one stops. Held by
 * FollowerTest.
 */
@ApplicationScoped
class Follower {

  /** On H2 writers take turns (ADR 0005): a check may wait for one page, and for no more. */
  static final int PAGE = 100;

  private static final int PAGES_WHILE_WAITING = 20;

  private final Ledger ledger;
  private final EntityManager entities;
  private final Positions positions;
  private final List<Projection> projections;

  Follower(
      Ledger ledger,
      EntityManager entities,
      Positions positions,
      Instance<Projection> projections) {
    this.ledger = ledger;
    this.positions = positions;
    this.entities = entities;
    this.projections = projections.stream().toList();
  }

  /** Reads on while somebody waits; answers the last entry that was taken. */
  long catchUp() {
    return catchUp(PAGES_WHILE_WAITING);
  }

  /** Reads at most so many pages; answers the last entry that was taken. */
  long catchUp(int mostPages) {
    long reached = QuarkusTransaction.requiringNew().call(this::position);
    int page = 0;
    while (page++ < mostPages && !ledger.after(reached, 1).isEmpty()) {
      reached = ledger.write(this::step);
    }
    return reached;
  }

  /** Whether an entry that was there at a guard time has not been taken yet. */
  boolean isBehind(long reached, Instant guardTime) {
    return ledger.after(reached, 1).stream().anyMatch(next -> !next.guardTime().isAfter(guardTime));
  }

  private long position() {
    return positions.isGenuine()
        ? entities.find(PositionRow.class, PositionRow.THE_ONE).entry
        : positions.lastFollowed();
  }

  private long step() {
    // Locked before it is compared: another replica moves it together with the index.
    entities.find(PositionRow.class, PositionRow.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    positions.mend();
    PositionRow position =
        entities.find(PositionRow.class, PositionRow.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    List<RecordedEntry> items =
        ledger.after(position.entry, PAGE).stream().map(RecordedEntry::of).toList();
    if (!items.isEmpty()) {
      projections.forEach(one -> one.take(items));
      position.entry = items.get(items.size() - 1).entry();
    }
    return position.entry;
  }
}
