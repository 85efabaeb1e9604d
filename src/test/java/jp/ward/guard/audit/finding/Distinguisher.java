package jp.ward.guard.audit.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns from some draws what tells one cause of a referral from the other, and guesses the rest:
 * each thing seen is a word, and the words of a draw are weighed by how often each cause shows
 * them.
 */
final class Distinguisher {

  /** What a member of staff saw after one referral, and whether he was a party. */
  record Seen(boolean isParty, Set<String> words) {

    /** Prints how much. */
    @Override
    public String toString() {
      return words.size() + " words";
    }
  }

  private final Map<String, int[]> counts = new HashMap<>();
  private final int[] draws = new int[2];

  /** Takes what was seen, with its cause. */
  void learn(Seen seen) {
    int cause = seen.isParty() ? 1 : 0;
    draws[cause]++;
    seen.words().forEach(word -> counts.computeIfAbsent(word, any -> new int[2])[cause]++);
  }

  /** Whether the cause looks like a party's; a draw without any hint is guessed by the number. */
  boolean isParty(Seen seen, int number) {
    double weight = 0;
    for (String word : seen.words()) {
      int[] count = counts.getOrDefault(word, new int[2]);
      weight += Math.log((count[1] + 1.0) / (draws[1] + 2.0));
      weight -= Math.log((count[0] + 1.0) / (draws[0] + 2.0));
    }
    return Math.abs(weight) < 1e-9 ? number % 2 == 0 : weight > 0;
  }

  /** The share of draws guessed rightly, learnt from every other one. */
  static double rightly(List<Seen> all) {
    Distinguisher some = new Distinguisher();
    for (int n = 0; n < all.size(); n += 2) {
      some.learn(all.get(n));
    }
    int right = 0;
    int guessed = 0;
    for (int n = 1; n < all.size(); n += 2) {
      guessed++;
      right += some.isParty(all.get(n), n / 2) == all.get(n).isParty() ? 1 : 0;
    }
    return (double) right / guessed;
  }
}
