package jp.ward.guard.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.audit.statistics.SummaryJson.CountJson;

/** Sums of tallies. Held by FindingStoryTest, OwnTraceStoryTest. */
@ApplicationScoped
class SummaryStore {

  private final EntityManager entities;

  SummaryStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Which tallies: days, and an office or a municipality or neither. */
  record Part(LocalDate from, LocalDate until, String office, String municipality) {}

  /** Checks by a column of the tallies ({@code day}, {@code office}, {@code word}), most first. */
  List<CountJson> sums(Part part, Facet facet, String column, int most) {
    String sql =
        "select t."
            + column
            + " as word, sum(t.checks) as checks, sum(t.stopped) as stopped from TallyRow t"
            + " where t.facet = :facet and t.day between :from and :until"
            + (part.office() == null ? "" : " and t.office = :office")
            + (part.municipality() == null ? "" : " and t.municipality = :municipality")
            + " group by t."
            + column
            + (column.equals("day")
                ? " order by t.day"
                : " order by sum(t.checks) desc, t." + column);
    TypedQuery<Tuple> query =
        entities
            .createQuery(sql, Tuple.class)
            .setParameter("facet", facet.name())
            .setParameter("from", part.from())
            .setParameter("until", part.until());
    if (part.office() != null) {
      query.setParameter("office", part.office());
    }
    if (part.municipality() != null) {
      query.setParameter("municipality", part.municipality());
    }
    return query.setMaxResults(most).getResultStream().map(SummaryStore::count).toList();
  }

  /** Offices for which somebody, and not only a machine, asked. */
  Set<String> officesOfStaff(LocalDate from, LocalDate until) {
    return entities
        .createQuery(
            "select distinct office from TallyRow where facet = :facet and day between :from and"
                + " :until",
            String.class)
        .setParameter("facet", Facet.STAFF.name())
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  private static CountJson count(Tuple row) {
    return new CountJson(row.get("word").toString(), number(row, "checks"), number(row, "stopped"));
  }

  private static long number(Tuple row, String column) {
    return ((Number) row.get(column)).longValue();
  }
}
