package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.ward.guard.audit.Ledger;

/** Who stands behind a key of the audit: as the ledger's newest entry of that key names him. */
@ApplicationScoped
class StaffNames {

  private final IndexStore store;
  private final Ledger ledger;

  StaffNames(IndexStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** The staff id; empty where the newest entry of it was destroyed. */
  Optional<String> of(String staffKey) {
    IndexStore.Way way = new IndexStore.Way("staff", staffKey);
    IndexStore.Stretch all = new IndexStore.Stretch(0, Long.MAX_VALUE);
    return store.newest(way, all, 1).stream()
        .findFirst()
        .flatMap(row -> ledger.read(row.entry))
        .map(stored -> LedgerItem.of(stored).actorId());
  }
}
