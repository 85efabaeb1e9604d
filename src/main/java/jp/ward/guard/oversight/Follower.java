package jp.ward.guard.oversight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import jp.ward.guard.audit.Ledger;

/**
 * Reads the ledger on into what is derived from it. Checks never wait for it: it writes rows of its
 * own and takes no lock of theirs.
 *
 * <p>INVARIANT: each entry is taken once, whatever replica reads and wherever one stops. Held by
 * FollowerTest.
 */
@ApplicationScoped
class Follower {

  private static final int PAGE = 500;

  private final Ledger ledger;
  private final EntityManager entities;
  private final List<Projection> projections;

  Follower(Ledger ledger, EntityManager entities, Instance<Projection> projections) {
    this.ledger = ledger;
    this.entities = entities;
    this.projections = projections.stream().toList();
  }

  /** Reads at most so many pages; answers the last entry that was taken. */
  long catchUp(int mostPages) {
    long reached = 0;
    for (int page = 0; page < mostPages; page++) {
      Step step = QuarkusTransaction.requiringNew().call(this::step);
      reached = step.reached();
      if (step.taken() < PAGE) {
        break;
      }
    }
    return reached;
  }

  private record Step(long reached, int taken) {}

  private Step step() {
    PositionRow position =
        entities.find(PositionRow.class, PositionRow.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    List<LedgerItem> items =
        ledger.after(position.entry, PAGE).stream().map(LedgerItem::of).toList();
    if (!items.isEmpty()) {
      projections.forEach(one -> one.take(items));
      position.entry = items.get(items.size() - 1).entry();
    }
    return new Step(position.entry, items.size());
  }
}
