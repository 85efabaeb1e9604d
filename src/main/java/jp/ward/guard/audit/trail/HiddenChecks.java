package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the checks of a span that the list of a reader leaves out: his own, and those of a case
 * that he is in.
 *
 * <p>INVARIANT: the same checks as the list, no more and no fewer. Held by OwnTraceStoryTest.
 */
@ApplicationScoped
public class HiddenChecks {

  /** Entries opened at once: they are held in memory. */
  private static final int TOGETHER = 250;

  private final IndexStore index;
  private final TrailRights sight;

  HiddenChecks(IndexStore index, TrailRights sight) {
    this.index = index;
    this.sight = sight;
  }

  public List<TrailEntry> between(Instant from, Instant before, Discretion.Concerns concerns) {
    Map<Long, TrailEntry> doubtful = new TreeMap<>();
    index.naming(concerns.marks(), from, before).forEach(row -> doubtful.put(row.entry(), row));
    if (!concerns.measures().isEmpty()) {
      index.flaggedChecks(from, before).stream()
          .filter(row -> row.mayRestOnOneOf(concerns.measures()))
          .forEach(row -> doubtful.put(row.entry(), row));
    }
    Map<Long, TrailEntry> hidden = new TreeMap<>();
    closed(List.copyOf(doubtful.values()), concerns).forEach(row -> hidden.put(row.entry(), row));
    index.checksOf(concerns.staff(), from, before).forEach(row -> hidden.put(row.entry(), row));
    return List.copyOf(hidden.values());
  }

  /** Entries that the list leaves out for a reader, but for what he did himself. */
  public Set<Long> among(Collection<Long> entries, Discretion.Concerns concerns) {
    List<Long> all = List.copyOf(entries);
    Set<Long> closed = new HashSet<>();
    for (int done = 0; done < all.size(); done += TOGETHER) {
      List<Long> some = all.subList(done, Math.min(all.size(), done + TOGETHER));
      closed(doubtful(index.of(some), concerns), concerns).forEach(row -> closed.add(row.entry()));
    }
    return closed;
  }

  /** Entries that may be closed: whoever stands in no measure need not open the others. */
  private List<TrailEntry> doubtful(List<TrailEntry> rows, Discretion.Concerns concerns) {
    if (!concerns.measures().isEmpty()) {
      return rows;
    }
    Set<Long> begun = rows.stream().map(HiddenChecks::begun).collect(Collectors.toSet());
    Set<Long> named = index.namedIn(begun, concerns.marks());
    return rows.stream().filter(row -> named.contains(begun(row))).toList();
  }

  private static long begun(TrailEntry row) {
    return row.root() == null ? row.entry() : row.root();
  }

  private List<TrailEntry> closed(List<TrailEntry> rows, Discretion.Concerns concerns) {
    List<TrailEntry> closed = new ArrayList<>();
    for (int done = 0; done < rows.size(); done += TOGETHER) {
      List<TrailEntry> some = rows.subList(done, Math.min(rows.size(), done + TOGETHER));
      TrailRights.Opened opened = sight.open(some);
      some.stream().filter(row -> !sight.isOpen(row, opened, concerns)).forEach(closed::add);
    }
    return closed;
  }
}
