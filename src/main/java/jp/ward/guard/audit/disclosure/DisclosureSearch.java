package jp.ward.guard.audit.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.audit.about.ChecksAbout;
import jp.ward.guard.audit.trail.Stretch;
import jp.ward.guard.audit.trail.Trail;

/**
 * Finds the disclosures of a measure, newest first, down the index of her marks. It opens a bounded
 * number of entries: a page may be short, or empty, and still have a next. Held by
 * DisclosuresFilterStoryTest.
 */
@ApplicationScoped
class DisclosureSearch {

  private static final int MOST_LOOKED_AT = 4_000;

  /** How many are opened at once at most: they are held in memory. */
  private static final int TOGETHER = 250;

  /** How many more than still wanted, since some are somebody else's. */
  private static final int MORE = 20;

  private final Trail trail;
  private final ChecksAbout about;
  private final DisclosureReader reader;
  private final ZoneId zone;

  DisclosureSearch(Trail trail, ChecksAbout about, DisclosureReader reader, ZoneId zone) {
    this.trail = trail;
    this.about = about;
    this.reader = reader;
    this.zone = zone;
  }

  /**
   * A page.
   *
   * @param next entries before this one come next; null on the last page
   */
  record Found(List<Disclosure> disclosures, Long next) {

    /** Prints how many. */
    @Override
    public String toString() {
      return disclosures.size() + " disclosures";
    }
  }

  /** Looks before an entry. Needs a running transaction. */
  Found find(DisclosureCase of, DisclosureFilter filter, long before, int limit) {
    trail.planForTheseWords();
    Set<String> subjects = of.subjects();
    Stretch stretch = trail.stretch(filter.from(), filter.until(), before, zone);
    List<Disclosure> all = new ArrayList<>();
    int lookedAt = 0;
    while (lookedAt < MOST_LOOKED_AT) {
      int chunk = Math.min(TOGETHER, limit + 1 - all.size() + MORE);
      List<Long> some = about.newest(subjects, stretch, chunk);
      reader.open(of, some, filter::takes).stream().filter(filter::takes).forEach(all::add);
      if (all.size() > limit) {
        return new Found(all.subList(0, limit), all.get(limit - 1).row().entry());
      }
      if (some.size() < chunk) {
        return new Found(all, null);
      }
      stretch = stretch.before(some.get(some.size() - 1));
      lookedAt += some.size();
    }
    return new Found(all, stretch.before());
  }

  /**
   * How many checks of the filter's days could be about her, and could not be read when they were
   * indexed, so that no mark leads to them. Needs a running transaction.
   */
  int unreadable(DisclosureCase of, DisclosureFilter filter) {
    Stretch days = trail.stretch(filter.from(), filter.until(), Long.MAX_VALUE, zone);
    return (int)
        trail.unreadChecks(days).stream()
            .filter(filter::takes)
            .filter(of::isForHerOfficers)
            .count();
  }
}
