package jp.ward.guard.audit.trail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.ledger.Kind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.jpa.HibernateHints;

/**
 * Rows of the index, newest first, down one column and the order of the ledger. Held by
 * TrailSearchTest, RareWordPlanTest.
 */
@ApplicationScoped
class IndexStore implements PanacheRepositoryBase<IndexRow, Long> {

  private static final String NEWEST_FIRST = " order by entry desc";

  /** Unreadable entries that are counted at most; verify-ledger names them all. */
  private static final int MOST_UNREAD = 1_000;

  private final boolean isPostgresql;

  IndexStore(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.isPostgresql = kind.equals("postgresql");
  }

  /**
   * A column down which a search goes, and the word in it.
   *
   * @param column null for all entries
   */
  record Way(String column, Object word) {

    static final Way ALL = new Way(null, null);

    /** Prints no word. */
    @Override
    public String toString() {
      return "one way";
    }
  }

  List<TrailEntry> newest(Way way, Stretch stretch, int most) {
    return read(
        find(where(way) + NEWEST_FIRST, values(way, stretch))
            .withHint(HibernateHints.HINT_READ_ONLY, true)
            .page(0, most)
            .list());
  }

  private static List<TrailEntry> read(List<IndexRow> rows) {
    return rows.stream().map(IndexRow::read).toList();
  }

  /** The entry back to which so many rows of a way reach; 0 where it has fewer there. */
  long reach(Way way, Stretch stretch, int rows) {
    var query =
        getEntityManager()
            .createQuery(
                "select entry from IndexRow where " + where(way) + NEWEST_FIRST, Long.class)
            .setFirstResult(rows - 1)
            .setMaxResults(1);
    values(way, stretch).forEach(query::setParameter);
    return query.getResultStream().findFirst().orElse(0L);
  }

  /**
   * For the rest of the transaction. PostgreSQL would soon keep one plan for all words of a column,
   * and that one goes back through every entry until it has met enough of a rare word.
   */
  void planForTheseWords() {
    if (isPostgresql) {
      getEntityManager()
          .createNativeQuery("set local plan_cache_mode = force_custom_plan")
          .executeUpdate();
    }
  }

  List<TrailEntry> of(Collection<Long> entries) {
    return entries.isEmpty() ? List.of() : read(list("entry in ?1", entries));
  }

  /** Checks of a stretch that nobody could read when they were indexed, a bounded number. */
  List<TrailEntry> unreadChecks(Stretch stretch) {
    return read(
        find(
                "intact = false and kind = ?1 and entry >= ?2 and entry < ?3 order by entry desc",
                Kind.CHECK.name(),
                stretch.from(),
                stretch.before())
            .page(0, MOST_UNREAD)
            .list());
  }

  /** The entry of a number, which nobody else changes meanwhile. */
  Optional<IndexRow> locked(long entry) {
    return findByIdOptional(entry, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The entry of a number. */
  Optional<TrailEntry> one(long entry) {
    return findByIdOptional(entry).map(IndexRow::read);
  }

  /** Guard time of the last entry that has been read on into the index. */
  Instant reachedAt() {
    return find("order by entry desc")
        .page(0, 1)
        .firstResultOptional()
        .map(row -> row.at)
        .orElse(Instant.EPOCH);
  }

  private static String where(Way way) {
    String word = way.column() == null ? "" : way.column() + " = :word and ";
    return word + "entry >= :from and entry < :before";
  }

  private static Map<String, Object> values(Way way, Stretch stretch) {
    Map<String, Object> values = new HashMap<>();
    values.put("from", stretch.from());
    values.put("before", stretch.before());
    if (way.column() != null) {
      values.put("word", way.word());
    }
    return values;
  }

  /** Entries of one kind in a span that nothing of another kind about the same follows. */
  List<TrailEntry> withoutFollowing(Kind kind, Kind following, Instant from, Instant before) {
    return read(
        list(
            "from IndexRow i where i.kind = ?1 and i.at >= ?3 and i.at < ?4 and not exists"
                + " (select 1 from IndexRow f where f.reference = i.reference and f.kind = ?2)"
                + " order by i.entry",
            kind.name(),
            following.name(),
            from,
            before));
  }

  /** The first entry before one that is about this public id, or gave it to a handover. */
  Optional<TrailEntry> beginning(String reference, long before) {
    return Stream.of("reference", "handover")
        .map(column -> find(column + " = ?1 and entry < ?2 order by entry", reference, before))
        .flatMap(rows -> rows.page(0, 1).firstResultOptional().stream())
        .min(Comparator.comparing(row -> row.entry))
        .map(IndexRow::read);
  }

  boolean has(Kind kind, String reference) {
    return count("reference = ?1 and kind = ?2", reference, kind.name()) > 0;
  }

  /** Entries of one kind since a time, in order. */
  List<TrailEntry> ofKind(Kind kind, Instant since) {
    return read(list("kind = ?1 and at >= ?2 order by entry", kind.name(), since));
  }

  /** Answers in a span that carry a flag. */
  List<TrailEntry> flagged(Flag flag, Instant from, Instant before) {
    return read(
        list(
            "flagged = true and at >= ?1 and at < ?2 and flags like ?3 order by entry",
            from,
            before,
            "% " + flag.name() + " %"));
  }

  /** Numbers of the questions after an entry and before a time that were left to a manager. */
  List<Long> referredAfter(long entry, Instant before) {
    return getEntityManager()
        .createQuery(
            "select entry from IndexRow where flagged = true and entry > :entry and at < :before"
                + " and flags like :flag order by entry",
            Long.class)
        .setParameter("entry", entry)
        .setParameter("before", before)
        .setParameter("flag", "% " + Flag.REFER_TO_MANAGER.name() + " %")
        .getResultList();
  }

  /** Answers in a span that carry any flag, as all about somebody protected do. */
  List<TrailEntry> flaggedChecks(Instant from, Instant before) {
    return read(
        list(
            "flagged = true and measures is not null and at >= ?1 and at < ?2 and kind = ?3",
            from,
            before,
            Kind.CHECK.name()));
  }

  /** Checks in a span that name somebody by one of these marks. */
  List<TrailEntry> naming(Collection<String> marks, Instant from, Instant before) {
    return marks.isEmpty()
        ? List.of()
        : read(
            list(
                "from IndexRow i where i.kind = ?1 and i.at >= ?2 and i.at < ?3 and i.entry in"
                    + " (select n.entry from NamedRow n where n.mark in ?4)",
                Kind.CHECK.name(),
                from,
                before,
                marks));
  }

  /** Which of these checks name somebody by one of these marks. */
  Set<Long> namedIn(Collection<Long> checks, Collection<String> marks) {
    return checks.isEmpty() || marks.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery(
                    "select distinct n.entry from NamedRow n where n.entry in :checks and n.mark in"
                        + " :marks",
                    Long.class)
                .setParameter("checks", checks)
                .setParameter("marks", marks)
                .getResultList());
  }

  /** Checks in a span that one member of staff asked. */
  List<TrailEntry> checksOf(String staff, Instant from, Instant before) {
    return read(
        list(
            "staff = ?1 and kind = ?2 and at >= ?3 and at < ?4",
            staff,
            Kind.CHECK.name(),
            from,
            before));
  }

  /** Checks since a time that quote a handover as they should not. */
  List<TrailEntry> misquoting(Instant since) {
    return read(list("misquoted is not null and at >= ?1 order by entry", since));
  }

  /** Entries about this public id, in order. */
  List<TrailEntry> about(String reference, List<Kind> kinds) {
    return read(
        list(
            "reference = ?1 and kind in ?2 order by entry",
            reference,
            kinds.stream().map(Kind::name).toList()));
  }

  /** The entries of these days that come before one; null where any day will do. */
  Stretch stretch(LocalDate from, LocalDate until, long before, ZoneId zone) {
    long first = from == null ? 0 : since(from, zone);
    long end = until == null ? before : since(until.plusDays(1), zone);
    return new Stretch(first, Math.min(before, end));
  }

  private long since(LocalDate day, ZoneId zone) {
    return firstSince(day.atStartOfDay(zone).toInstant()).orElse(Long.MAX_VALUE);
  }

  /** The first entry at or after a time; guard time never runs back. */
  Optional<Long> firstSince(Instant time) {
    return find("at >= ?1 order by at, entry", time)
        .page(0, 1)
        .firstResultOptional()
        .map(row -> row.entry);
  }
}
