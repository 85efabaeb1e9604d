package jp.ward.guard.audit.detector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Picks what came so often within a span of time, both of its ends included. */
final class Crowded {

  private Crowded() {}

  /**
   * Picks what stands in a span of time in which there are enough; in their order, none twice.
   *
   * @param inOrder the earliest first
   */
  static <T> List<T> of(List<T> inOrder, Function<T, Instant> at, int needed, Duration within) {
    TreeSet<Integer> crowded = new TreeSet<>();
    int first = 0;
    for (int last = 0; last < inOrder.size(); last++) {
      Instant earliest = at.apply(inOrder.get(last)).minus(within);
      while (at.apply(inOrder.get(first)).isBefore(earliest)) {
        first++;
      }
      for (int i = first; last - first + 1 >= needed && i <= last; i++) {
        crowded.add(i);
      }
    }
    List<T> picked = new ArrayList<>();
    crowded.forEach(i -> picked.add(inOrder.get(i)));
    return picked;
  }
}
