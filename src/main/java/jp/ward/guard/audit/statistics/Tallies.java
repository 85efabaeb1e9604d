package jp.ward.guard.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.audit.trail.StaffKeys;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;

/**
 * Counts checks by day and office, so that a summary needs no look at its entries. Held by
 * FindingStoryTest, FollowerTest.
 */
@ApplicationScoped
class Tallies implements Projection {

  private final EntityManager entities;
  private final Directory directory;
  private final StaffKeys staffKeys;
  private final ZoneId zone;

  Tallies(EntityManager entities, Directory directory, StaffKeys staffKeys, ZoneId zone) {
    this.entities = entities;
    this.directory = directory;
    this.staffKeys = staffKeys;
    this.zone = zone;
  }

  private record Key(LocalDate day, String office, Facet facet, String word) {

    /** Prints the day and the office. */
    @Override
    public String toString() {
      return day + " " + office;
    }

    String id() {
      return day + "/" + office + "/" + facet + "/" + word;
    }
  }

  private record Count(long checks, long stopped) {

    Count plus(Count other) {
      return new Count(checks + other.checks, stopped + other.stopped);
    }
  }

  @Override
  public void take(List<RecordedEntry> items) {
    Map<Key, Count> more = new LinkedHashMap<>();
    items.stream().filter(RecordedEntry::isCheck).forEach(item -> count(item, more));
    more.forEach(this::add);
    entities.flush();
  }

  private void count(RecordedEntry item, Map<Key, Count> more) {
    LocalDate day = LocalDate.ofInstant(item.at(), zone);
    String office = item.stored().office();
    Map<Facet, List<String>> words = new LinkedHashMap<>();
    RecordedCheck check = item.asCheck();
    words.put(Facet.ACT, List.of(check.question().act().name()));
    words.put(Facet.CHANNEL, List.of(check.question().channel().name()));
    words.put(Facet.VERDICT, List.of(check.answer().verdict().name()));
    words.put(Facet.FLAG, List.copyOf(item.flags()));
    String staff = staffKeys.of(item.actor());
    words.put(Facet.STAFF, staff == null ? List.of() : List.of(staff));
    String system = staffKeys.of(item.system());
    words.put(Facet.SYSTEM, system == null ? List.of() : List.of(system));
    words.put(Facet.ALL, List.of("-"));
    Count one = new Count(1, item.isStopped() ? 1 : 0);
    words.forEach(
        (facet, some) ->
            some.forEach(word -> more.merge(new Key(day, office, facet, word), one, Count::plus)));
  }

  private void add(Key key, Count more) {
    TallyRow row = entities.find(TallyRow.class, key.id());
    if (row == null) {
      row = new TallyRow();
      row.id = key.id();
      row.day = key.day();
      row.office = key.office();
      row.municipality = directory.office(key.office()).map(Office::municipality).orElse(null);
      row.facet = key.facet().name();
      row.word = key.word();
      entities.persist(row);
    }
    row.checks += more.checks();
    row.stopped += more.stopped();
  }
}
