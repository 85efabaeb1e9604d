package jp.ward.guard.audit.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.audit.trail.Taken;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedChange;
import jp.ward.guard.record.RecordedEntry;

/**
 * Notes each change of the register after which something may be to be told that was let go on
 * before: a measure is registered, somebody comes to be protected by it, or is confirmed.
 *
 * <p>It only notes it, in the order of the ledger: what came before is in the index by then. Held
 * by LookBackStoryTest.
 */
@ApplicationScoped
class LookBackQueue implements Projection {

  private static final Set<String> CHANGES = Set.of("ADDED", "ACTIVATED", "CONFIRMED");

  private final LookBackStore store;
  private final Taken already;

  LookBackQueue(LookBackStore store, Taken already) {
    this.store = store;
    this.already = already;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    List<RecordedEntry> changes = items.stream().filter(LookBackQueue::isDue).toList();
    Set<Object> taken =
        already.of(LookBackRow.class, "entry", changes.stream().map(RecordedEntry::entry).toList());
    changes.stream().filter(item -> !taken.contains(item.entry())).forEach(this::note);
    store.flush();
  }

  private void note(RecordedEntry item) {
    LookBackRow row = new LookBackRow();
    row.entry = item.entry();
    row.measure = item.stored().reference();
    store.persist(row);
  }

  private static boolean isDue(RecordedChange change) {
    return change.kind() != null && CHANGES.contains(change.kind());
  }

  private static boolean isDue(RecordedEntry item) {
    if (item.stored().reference() == null) {
      return false;
    }
    return item.is(Kind.MEASURE_REGISTERED)
        || item.is(Kind.MEASURE_CHANGED) && isDue(item.change());
  }
}
