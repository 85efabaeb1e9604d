package jp.ward.guard.audit.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Says what was found by looking back, and for which task. Each needs a running transaction. Held
 * by LookBackStoryTest.
 */
@ApplicationScoped
public class LookBackFinds {

  private final LookBackStore store;

  LookBackFinds(LookBackStore store) {
    this.store = store;
  }

  /** What was found about a measure in a span of time, in the order of the ledger. */
  public List<LookBackFind> of(String measure, Instant from, Instant until, int most) {
    return store.finds(measure, from, until, most).stream()
        .map(row -> new LookBackFind(row.entry, row.task))
        .toList();
  }

  /** The tasks that offices have for a measure. */
  public Set<String> tasksOf(String measure) {
    return store.tasksOf(measure);
  }

  /** The measures for which an office has this task. */
  public Set<String> measuresOf(String task) {
    return store.measuresOf(task);
  }
}
