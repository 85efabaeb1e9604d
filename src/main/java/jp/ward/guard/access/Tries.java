package jp.ward.guard.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the recipients and destinations that a system tries about one person where no member of
 * staff is named: behind a portal anybody may guess. Keeps hashes of keyed marks, so many at most.
 * Held by GuessingLimitsTest.
 */
final class Tries {

  private static final int MOST = 100_000;

  private final LimitSettings settings;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<String, Set<Integer>> tried =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Integer>> eldest) {
          return size() > MOST;
        }
      };
  private LocalDate day;

  Tries(LimitSettings settings, Clock clock, ZoneId zone) {
    this.settings = settings;
    this.clock = clock;
    this.zone = zone;
  }

  /** Counts what is tried; the seconds to wait, and then nothing was counted, or 0. */
  synchronized long add(String asker, List<Inquiry> inquiries) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (!today.equals(day)) {
      day = today;
      tried.clear();
    }
    for (Inquiry inquiry : inquiries) {
      for (Counted one : inquiry.tried().isEmpty() ? List.<Counted>of() : inquiry.people()) {
        if (exceeds(asker, one, inquiry.tried())) {
          return today.plusDays(1).atTime(LocalTime.MIN).atZone(zone).toEpochSecond()
              - now.getEpochSecond();
        }
      }
    }
    return 0;
  }

  private boolean exceeds(String asker, Counted one, Set<String> marks) {
    int most = settings.staffRecipients();
    return one.near().stream().anyMatch(key -> exceeds(asker + key, marks, most))
        || one.shared().stream()
            .anyMatch(key -> exceeds(asker + " " + key, marks, Guesses.OF_NEIGHBOURS * most));
  }

  private boolean exceeds(String key, Set<String> marks, int most) {
    Set<Integer> known = tried.computeIfAbsent(key, any -> new HashSet<>());
    Set<Integer> all = new HashSet<>(known);
    marks.forEach(mark -> all.add(mark.hashCode()));
    if (all.size() > most) {
      return true;
    }
    known.addAll(all);
    return false;
  }
}
