package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.ward.guard.audit.trail.IndexStore.Way;

/**
 * Finds entries, newest first. It goes down the rarest word of the filter and looks at a bounded
 * number of rows, so that no filter is slow: a page may be short, or empty, and still have a next.
 */
@ApplicationScoped
class TrailSearch {

  /**
   * More than the page at first, so that a page with some hidden rows is no slower than another.
   */
  private static final int SLACK = 200;

  private static final int CHUNK = 1_000;
  private static final int MOST_LOOKED_AT = 4_000;

  /** A word is the rarer, the further back so many rows of it reach. */
  private static final int SOUNDED = 500;

  /** How many more than still wanted are opened at once, for the same reason. */
  private static final int MORE = 20;

  /** How many are opened at once at most: they are held in memory. */
  private static final int TOGETHER = 250;

  private final IndexStore store;
  private final ZoneId zone;

  TrailSearch(IndexStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /**
   * Looks before an entry for rows of a scope and a filter.
   *
   * @param seen keeps of some rows, in their order, those that the reader may see
   */
  @Transactional
  Trail.Found find(
      Scope scope,
      TrailFilter filter,
      UnaryOperator<List<TrailEntry>> seen,
      long before,
      int limit) {
    store.planForTheseWords();
    Stretch stretch = store.stretch(filter.from(), filter.until(), before, zone);
    Way way = rarest(scope, filter, stretch);
    List<TrailEntry> rows = new ArrayList<>();
    int lookedAt = 0;
    int chunk = limit + SLACK;
    long reached = stretch.before(); // and not `before`, which would lose the last day
    while (lookedAt < MOST_LOOKED_AT) {
      List<TrailEntry> some = store.newest(way, stretch.before(reached), chunk);
      addSeen(some.stream().filter(row -> fits(row, scope, filter)).toList(), seen, rows, limit);
      if (rows.size() > limit) {
        return new Trail.Found(rows.subList(0, limit), rows.get(limit - 1).entry());
      }
      if (some.size() < chunk) {
        return new Trail.Found(rows, null);
      }
      reached = some.get(some.size() - 1).entry();
      lookedAt += some.size();
      chunk = Math.max(chunk, Math.min(CHUNK, 2 * chunk));
    }
    return new Trail.Found(rows, reached);
  }

  private static boolean fits(TrailEntry row, Scope scope, TrailFilter filter) {
    return scope.covers(row.municipality()) && filter.takes(row);
  }

  /** Until there are more than the limit: to open an entry takes longer than to find it. */
  private static void addSeen(
      List<TrailEntry> fitting,
      UnaryOperator<List<TrailEntry>> seen,
      List<TrailEntry> rows,
      int limit) {
    int done = 0;
    while (done < fitting.size() && rows.size() <= limit) {
      int wanted = Math.min(TOGETHER, limit + 1 - rows.size() + MORE);
      int end = Math.min(fitting.size(), done + wanted);
      rows.addAll(seen.apply(fitting.subList(done, end)));
      done = end;
    }
  }

  private Way rarest(Scope scope, TrailFilter filter, Stretch stretch) {
    Map<String, Object> words = filter.words();
    if (scope.municipality() != null && filter.office() == null) {
      words.put("municipality", scope.municipality());
    }
    List<Way> ways =
        words.entrySet().stream().map(one -> new Way(one.getKey(), one.getValue())).toList();
    if (ways.size() < 2) {
      return ways.isEmpty() ? Way.ALL : ways.get(0);
    }
    return ways.stream()
        .map(way -> Map.entry(store.reach(way, stretch, SOUNDED), way))
        .min(Map.Entry.comparingByKey())
        .orElseThrow()
        .getValue();
  }
}
