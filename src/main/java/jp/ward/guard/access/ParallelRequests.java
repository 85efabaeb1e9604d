package jp.ward.guard.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each caller has under way at the same time: also what goes on after its connection
 * was closed, which nobody in front of the guard can see.
 */
final class ParallelRequests {

  private final Map<String, Integer> running = new ConcurrentHashMap<>();

  /** Takes a place under each of these ids, or none where one of them has so many already. */
  boolean enter(Iterable<String> ids, int most) {
    int taken = 0;
    for (String id : ids) {
      if (running.merge(id, 1, Integer::sum) > most) {
        leave(ids, taken + 1);
        return false;
      }
      taken++;
    }
    return true;
  }

  void leave(Iterable<String> ids) {
    leave(ids, Integer.MAX_VALUE);
  }

  private void leave(Iterable<String> ids, int first) {
    int left = 0;
    for (String id : ids) {
      if (left++ == first) {
        return;
      }
      running.computeIfPresent(id, (any, count) -> count == 1 ? null : count - 1);
    }
  }

  /** Ids with something under way. */
  int size() {
    return running.size();
  }
}
