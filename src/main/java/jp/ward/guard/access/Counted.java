package jp.ward.guard.access;

import java.util.List;
import java.util.Set;

/**
 * One person of a question as the limits count him. Held by CountedPeopleTest.
 *
 * @param marks by which he is the same person again
 * @param apart for each scheme that is no number its values, of which each may be another person
 * @param near under which recipients and destinations tried about him are counted, however he is
 *     spelled
 * @param shared keys of that sort for what neighbours share, where a number stands beside it
 */
public record Counted(
    Set<String> marks, List<Set<String>> apart, Set<String> near, Set<String> shared) {

  /** Somebody who is known by these marks alone. */
  public static Counted by(Set<String> marks) {
    return new Counted(marks, List.of(), marks, Set.of());
  }

  /** How many different people he may be beside those known: the most that one scheme says. */
  int different(Set<String> known) {
    int most = !marks.isEmpty() && marks.stream().noneMatch(known::contains) ? 1 : 0;
    for (Set<String> values : apart) {
      most = Math.max(most, (int) values.stream().filter(one -> !known.contains(one)).count());
    }
    return most;
  }

  /** Adds everything by which he is known from here on. */
  void addTo(Set<String> known) {
    known.addAll(marks);
    apart.forEach(known::addAll);
  }

  /** Prints nobody. */
  @Override
  public String toString() {
    return "a person counted";
  }
}
