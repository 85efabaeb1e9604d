package jp.ward.guard.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the recipients and destinations that one member of staff tries about one person in a day.
 * Held by GuessingLimitsTest.
 */
final class Guesses {

  /** A house has many residents: as many times more may be tried where a number names one. */
  static final int OF_NEIGHBOURS = 5;

  private final Map<String, Set<String>> near = new HashMap<>();
  private final Map<String, Set<String>> shared = new HashMap<>();

  void clear() {
    near.clear();
    shared.clear();
  }

  void add(Inquiry inquiry) {
    for (Counted one : inquiry.tried().isEmpty() ? List.<Counted>of() : inquiry.people()) {
      one.near().forEach(key -> of(near, key).addAll(inquiry.tried()));
      one.shared().forEach(key -> of(shared, key).addAll(inquiry.tried()));
    }
  }

  /** Whether these, asked too, would be more than so many about somebody. */
  boolean wouldExceed(Iterable<Inquiry> inquiries, int most) {
    Guesses after = new Guesses();
    for (Inquiry inquiry : inquiries) {
      after.add(inquiry);
    }
    return exceeds(near, after.near, most) || exceeds(shared, after.shared, OF_NEIGHBOURS * most);
  }

  private static boolean exceeds(
      Map<String, Set<String>> before, Map<String, Set<String>> more, int most) {
    for (Map.Entry<String, Set<String>> one : more.entrySet()) {
      Set<String> all = new HashSet<>(before.getOrDefault(one.getKey(), Set.of()));
      all.addAll(one.getValue());
      if (all.size() > most) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> of(Map<String, Set<String>> some, String key) {
    return some.computeIfAbsent(key, any -> new HashSet<>());
  }
}
