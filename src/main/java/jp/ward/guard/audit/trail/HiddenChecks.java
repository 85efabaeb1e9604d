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
import jp.ward.guard.conflict.Involvement;

/**
 * Finds the checks of a span that the list of a reader leaves out: his own, and those of a case
 * that he is in.
 *
 * <p>INVARIANT: the same checks as the list, no more and no fewer. Held by OwnTraceStoryTest.
 */
@ApplicationScoped
class HiddenChecks {

  /** Entries opened at once: they are held in memory. */
  private static final int TOGETHER = 250;

  private final IndexStore index;
  private final TrailRights sight;
  private final StaffKeys staffKeys;

  HiddenChecks(IndexStore index, TrailRights sight, StaffKeys staffKeys) {
    this.index = index;
    this.staffKeys = staffKeys;
    this.sight = sight;
  }

  /** Checks of a span; the same queries whether the reader is in any case or not. */
  List<TrailEntry> between(Instant from, Instant before, Involvement involvement) {
    Map<Long, TrailEntry> doubtful = new TreeMap<>();
    index.naming(involvement.marks(), from, before).forEach(row -> doubtful.put(row.entry(), row));
    index.flaggedChecks(from, before).stream()
        .filter(row -> row.mayRestOnOneOf(involvement.firm()))
        .forEach(row -> doubtful.put(row.entry(), row));
    Map<Long, TrailEntry> hidden = new TreeMap<>();
    closed(List.copyOf(doubtful.values()), involvement)
        .forEach(row -> hidden.put(row.entry(), row));
    index
        .checksOf(staffKeys.of(involvement.person()), from, before)
        .forEach(row -> hidden.put(row.entry(), row));
    return List.copyOf(hidden.values());
  }

  /** Entries that the list leaves out for a reader, but for what they did themselves. */
  Set<Long> among(Collection<Long> entries, Involvement involvement) {
    List<Long> all = List.copyOf(entries);
    Set<Long> closed = new HashSet<>();
    for (int done = 0; done < all.size(); done += TOGETHER) {
      List<Long> some = all.subList(done, Math.min(all.size(), done + TOGETHER));
      closed(doubtful(index.of(some), involvement), involvement)
          .forEach(row -> closed.add(row.entry()));
    }
    return closed;
  }

  /** Entries that may be closed, by what the index keeps of them and of how their cases began. */
  private List<TrailEntry> doubtful(List<TrailEntry> rows, Involvement involvement) {
    Set<Long> begun = rows.stream().map(HiddenChecks::begun).collect(Collectors.toSet());
    Set<Long> doubtful = new HashSet<>(index.namedIn(begun, involvement.marks()));
    index.of(begun).stream()
        .filter(row -> row.mayRestOnOneOf(involvement.firm()))
        .forEach(row -> doubtful.add(row.entry()));
    return rows.stream()
        .filter(row -> doubtful.contains(begun(row)) || row.mayRestOnOneOf(involvement.firm()))
        .toList();
  }

  private static long begun(TrailEntry row) {
    return row.root() == null ? row.entry() : row.root();
  }

  private List<TrailEntry> closed(List<TrailEntry> rows, Involvement involvement) {
    List<TrailEntry> closed = new ArrayList<>();
    for (int done = 0; done < rows.size(); done += TOGETHER) {
      List<TrailEntry> some = rows.subList(done, Math.min(rows.size(), done + TOGETHER));
      TrailRights.Opened opened = sight.open(some);
      some.stream().filter(row -> !sight.isOpen(row, opened, involvement)).forEach(closed::add);
    }
    return closed;
  }
}
