package jp.ward.guard.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.ward.guard.audit.statistics.SummaryJson.ApprovalTimeJson;
import jp.ward.guard.audit.statistics.SummaryStore.Part;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.conflict.Involvement;

/**
 * Counts for managers: what was asked, how it was answered, how long two people took. Held by
 * FindingStoryTest, OwnTraceStoryTest.
 */
@ApplicationScoped
class Summaries {

  private static final int MOST_WORDS = 400;
  private static final int MOST_STAFF = 30;
  private static final int MOST_APPROVALS = 20_000;

  private final SummaryStore store;
  private final EntityManager entities;
  private final Trail trail;
  private final ZoneId zone;

  Summaries(SummaryStore store, EntityManager entities, Trail trail, ZoneId zone) {
    this.store = store;
    this.entities = entities;
    this.trail = trail;
    this.zone = zone;
  }

  @Transactional
  public SummaryJson of(Part part, Involvement involvement, long upTo) {
    Unseen unseen = new Unseen(hidden(part, involvement), zone);
    List<SummaryJson.CountJson> staff =
        unseen.less(Facet.STAFF, store.sums(part, Facet.STAFF, "word", MOST_STAFF));
    Map<String, String> names =
        trail.namesOf(staff.stream().map(SummaryJson.CountJson::word).toList());
    List<SummaryJson.CountJson> byDay =
        unseen.lessByDay(store.sums(part, Facet.ALL, "day", MOST_WORDS));
    return new SummaryJson(
        part.from(),
        part.until(),
        byDay.stream().mapToLong(SummaryJson.CountJson::checks).sum(),
        byDay.stream().mapToLong(SummaryJson.CountJson::stopped).sum(),
        byDay,
        unseen.lessByOffice(store.sums(part, Facet.ALL, "office", MOST_WORDS)),
        unseen.less(Facet.ACT, store.sums(part, Facet.ACT, "word", MOST_WORDS)),
        unseen.less(Facet.CHANNEL, store.sums(part, Facet.CHANNEL, "word", MOST_WORDS)),
        unseen.less(Facet.VERDICT, store.sums(part, Facet.VERDICT, "word", MOST_WORDS)),
        unseen.less(Facet.FLAG, store.sums(part, Facet.FLAG, "word", MOST_WORDS)),
        staff.stream().map(count -> named(count, names)).toList(),
        approvals(part, involvement),
        upTo);
  }

  private List<TrailEntry> hidden(Part part, Involvement involvement) {
    return trail
        .hiddenBetween(begin(part.from()), begin(part.until().plusDays(1)), involvement)
        .stream()
        .filter(row -> part.office() == null || part.office().equals(row.office()))
        .filter(
            row -> part.municipality() == null || part.municipality().equals(row.municipality()))
        .toList();
  }

  private static SummaryJson.StaffCountJson named(
      SummaryJson.CountJson count, Map<String, String> names) {
    String staff = names.get(count.word());
    return new SummaryJson.StaffCountJson(count.word(), staff, count.checks(), count.stopped());
  }

  private ApprovalTimeJson approvals(Part part, Involvement involvement) {
    List<DecidedRow> rows =
        entities
            .createQuery(
                "from DecidedRow where decidedAt >= :from and decidedAt < :until", DecidedRow.class)
            .setParameter("from", begin(part.from()))
            .setParameter("until", begin(part.until().plusDays(1)))
            .setMaxResults(MOST_APPROVALS)
            .getResultStream()
            .filter(row -> part.office() == null || part.office().equals(row.office))
            .filter(
                row -> part.municipality() == null || part.municipality().equals(row.municipality))
            .toList();
    Set<Long> hidden =
        trail.hiddenAmong(
            rows.stream().map(row -> row.decidedBy).filter(Objects::nonNull).toList(), involvement);
    List<Long> seconds =
        rows.stream()
            .filter(row -> !hidden.contains(row.decidedBy))
            .map(row -> Duration.between(row.requestedAt, row.decidedAt).toSeconds())
            .sorted()
            .toList();
    return seconds.isEmpty()
        ? new ApprovalTimeJson(0, null, null)
        : new ApprovalTimeJson(
            seconds.size(),
            seconds.get((seconds.size() - 1) / 2),
            seconds.get((seconds.size() - 1) * 9 / 10));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
