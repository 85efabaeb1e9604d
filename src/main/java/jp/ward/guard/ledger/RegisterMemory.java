package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What this process remembers of which measure holds which mark, at which version: what the last
 * sound walk found, and what this process has committed since. It only ever raises doubt, so that a
 * row that was changed is missed at the next question and not at the next walk. It is read before
 * the rows with which it is compared, or it could be ahead of them.
 */
@ApplicationScoped
class RegisterMemory {

  /** A measure that this process wrote, with its marks, and when in its own counting. */
  private record Written(Remembered measure, Set<String> marks, long at) {

    /** Prints which measure it is and nothing of it. */
    @Override
    public String toString() {
      return measure.toString();
    }
  }

  private final Map<String, Written> written = new HashMap<>();
  private final Map<String, Set<String>> writtenByMark = new HashMap<>();
  private MeasureIndex walked = MeasureIndex.EMPTY;
  private long clock;

  /** A moment before a walk: what is taken later than this may be unknown to it. */
  synchronized long moment() {
    return ++clock;
  }

  /** Takes what a sound walk found that began after this moment. */
  synchronized void accept(MeasureIndex found, long moment) {
    walked = found;
    Set<String> old = new HashSet<>();
    for (Written one : written.values()) {
      Remembered other = found.byId(one.measure().id());
      if (one.at() < moment || other != null && other.version() > one.measure().version()) {
        old.add(one.measure().id());
      }
    }
    old.forEach(this::drop);
  }

  /** Takes a measure that this process has committed, with all its marks. */
  synchronized void take(SealedItem measure) {
    Remembered one = Remembered.of(measure);
    Remembered known = byId(one.id());
    if (known != null && known.version() > one.version()) {
      return;
    }
    drop(one.id());
    Set<String> marks = Remembered.marks(measure);
    written.put(one.id(), new Written(one, marks, ++clock));
    marks.forEach(
        mark -> writtenByMark.computeIfAbsent(mark, any -> new HashSet<>()).add(one.id()));
  }

  private void drop(String id) {
    Written before = written.remove(id);
    if (before != null) {
      for (String mark : before.marks()) {
        writtenByMark.get(mark).remove(id);
        writtenByMark.computeIfPresent(mark, (any, ids) -> ids.isEmpty() ? null : ids);
      }
    }
  }

  /** The measures that held one of these marks, each with those of them that it held. */
  synchronized Map<Remembered, Set<String>> holding(Collection<String> marks) {
    Map<Remembered, Set<String>> all = new LinkedHashMap<>();
    for (String mark : marks) {
      Map<String, Remembered> found = new LinkedHashMap<>();
      walked.holding(mark, found);
      found.keySet().removeIf(written::containsKey);
      for (String id : writtenByMark.getOrDefault(mark, Set.of())) {
        found.put(id, written.get(id).measure());
      }
      found.values().forEach(one -> all.computeIfAbsent(one, any -> new HashSet<>()).add(mark));
    }
    return all;
  }

  /** The measure with this id, or null. */
  synchronized Remembered byId(String id) {
    Written own = written.get(id);
    return own == null ? walked.byId(id) : own.measure();
  }
}
