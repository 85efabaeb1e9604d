package jp.ward.guard.audit.about;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Ledger;

/**
 * Carries the marks of the index on to the newest identifier key, as those of the register are at
 * the start: until then a check of before the new key is not found about whom it was.
 *
 * <p>INVARIANT: what can't be found yet is not called absent. Held by CarriedMarksTest.
 */
@ApplicationScoped
public class CarriedMarks {

  private static final int AT_ONCE = 500;

  private final AboutStore store;
  private final Identities identities;
  private final Ledger ledger;

  CarriedMarks(AboutStore store, Identities identities, Ledger ledger) {
    this.store = store;
    this.identities = identities;
    this.ledger = ledger;
  }

  /** Carries on so many pages of marks at most; answers whether none is left. */
  public boolean carryOn(int mostPages) {
    for (int page = 0; page < mostPages && areLeft(); page++) {
      ledger.write(this::some);
    }
    return !areLeft();
  }

  private boolean areLeft() {
    return QuarkusTransaction.requiringNew().call(() -> store.hasOlderThan(identities.depth()));
  }

  private int some() {
    List<AboutRow> rows = store.lockedOlderThan(identities.depth(), AT_ONCE);
    for (AboutRow row : rows) {
      row.subject = identities.atNewestDepth(row.subject, row.depth);
      row.depth = identities.depth();
    }
    return rows.size();
  }
}
