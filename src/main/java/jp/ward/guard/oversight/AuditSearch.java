package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.ward.guard.oversight.IndexStore.Stretch;
import jp.ward.guard.oversight.IndexStore.Way;

/**
 * Finds entries, newest first. It goes down the rarest word of the filter and looks at a bounded
 * number of rows, so that no filter is slow: a page may be short, or empty, and still have a next.
 */
@ApplicationScoped
class AuditSearch {

  private static final int CHUNK = 250;
  private static final int MOST_LOOKED_AT = 4_000;
  private static final int COUNTED = 2_000;

  private final IndexStore store;
  private final ZoneId zone;

  AuditSearch(IndexStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /**
   * A page.
   *
   * @param next entries before this one come next; null on the last page
   */
  record Found(List<IndexRow> rows, Long next) {

    /** Prints how many. */
    @Override
    public String toString() {
      return rows.size() + " entries";
    }
  }

  /** Looks before an entry for rows of a scope and a filter that the reader may see. */
  @Transactional
  public Found find(
      Scope scope, AuditFilter filter, Predicate<IndexRow> mayBeSeen, long before, int limit) {
    Stretch stretch = stretch(filter, before);
    Way way = rarest(scope, filter, stretch);
    List<IndexRow> rows = new ArrayList<>();
    int lookedAt = 0;
    long reached = stretch.before(); // and not `before`, which would lose the last day
    while (lookedAt < MOST_LOOKED_AT) {
      List<IndexRow> some = store.newest(way, stretch.before(reached), CHUNK);
      for (IndexRow row : some) {
        if (scope.covers(row.municipality) && filter.takes(row) && mayBeSeen.test(row)) {
          if (rows.size() == limit) {
            return new Found(rows, rows.get(limit - 1).entry);
          }
          rows.add(row);
        }
        reached = row.entry;
      }
      if (some.size() < CHUNK) {
        return new Found(rows, null);
      }
      lookedAt += some.size();
    }
    return new Found(rows, reached);
  }

  private Stretch stretch(AuditFilter filter, long before) {
    long from = filter.from() == null ? 0 : since(filter.from());
    long end = filter.until() == null ? before : since(filter.until().plusDays(1));
    return new Stretch(from, Math.min(before, end));
  }

  private long since(LocalDate day) {
    return store.firstSince(day.atStartOfDay(zone).toInstant()).orElse(Long.MAX_VALUE);
  }

  private Way rarest(Scope scope, AuditFilter filter, Stretch stretch) {
    Map<String, Object> words = filter.words();
    if (scope.municipality() != null && filter.office() == null) {
      words.put("municipality", scope.municipality());
    }
    return words.entrySet().stream()
        .map(one -> new Way(one.getKey(), one.getValue()))
        .min(Comparator.comparingInt(way -> store.count(way, stretch, COUNTED)))
        .orElse(Way.ALL);
  }
}
