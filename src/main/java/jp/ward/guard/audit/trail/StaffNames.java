package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;

/**
 * Who stands behind a key of the audit: as the ledger's newest entry of that key names him. Held by
 * FindingStoryTest.
 */
@ApplicationScoped
class StaffNames {

  private static final Stretch ALL = new Stretch(0, Long.MAX_VALUE);

  private final IndexStore store;
  private final TrailRights sight;
  private final Ledger ledger;

  StaffNames(IndexStore store, TrailRights sight, Ledger ledger) {
    this.store = store;
    this.sight = sight;
    this.ledger = ledger;
  }

  /** Staff ids by key; without those whose newest entry was destroyed. Needs a transaction. */
  Map<String, String> of(List<String> staffKeys) {
    store.planForTheseWords();
    Map<String, Long> newest = new HashMap<>();
    staffKeys.forEach(
        key -> newest.put(key, store.reach(new IndexStore.Way("staff", key), ALL, 1)));
    Map<Long, RecordedEntry> items = sight.items(newest.values());
    Map<String, String> names = new HashMap<>();
    newest.forEach(
        (key, entry) -> name(items.get(entry), entry).ifPresent(id -> names.put(key, id)));
    return names;
  }

  private Optional<String> name(RecordedEntry item, long entry) {
    return item != null && item.isIntact()
        ? Optional.ofNullable(item.actorId())
        // Tells one that was changed, which is refused, from one that was destroyed.
        : ledger.read(entry).map(stored -> RecordedEntry.of(stored).actorId());
  }
}
