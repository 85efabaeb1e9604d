package jp.ward.guard.audit.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import jp.ward.guard.audit.trail.TrailEntry;

/**
 * Some days before people were protected by a measure: what was let go on about them then may still
 * be under way.
 *
 * @param before the entry from which on they are protected
 * @param since the beginning of the first of the days
 * @param marks of these people, by the newest identifier key
 */
public record LookBackSpan(long before, Instant since, Set<String> marks) {

  /** Whether an entry is of that time, and about one of these marks. */
  boolean holds(TrailEntry row, Collection<String> recognized) {
    return isOfTheTime(row) && !Collections.disjoint(marks, recognized);
  }

  boolean isOfTheTime(TrailEntry row) {
    return row.entry() < before && !row.at().isBefore(since);
  }

  /** Prints up to which entry and nobody. */
  @Override
  public String toString() {
    return "before entry " + before;
  }
}
