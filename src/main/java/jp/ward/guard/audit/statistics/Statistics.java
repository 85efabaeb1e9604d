package jp.ward.guard.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts of checks and approvals, for the detectors. Needs a running transaction. Held by
 * OrdinaryWeekTest.
 */
@ApplicationScoped
public class Statistics {

  private final EntityManager entities;
  private final SummaryStore sums;

  Statistics(EntityManager entities, SummaryStore sums) {
    this.entities = entities;
    this.sums = sums;
  }

  /**
   * An approval that was given.
   *
   * @param approvers staff keys of those who approved, in their order, joined by a blank
   * @param decidedBy the entry of the vote that decided it
   */
  public record Approved(String office, String municipality, String approvers, long decidedBy) {

    /** Prints where, and nobody. */
    @Override
    public String toString() {
      return "approved at " + office;
    }
  }

  /** Approvals given since a time, in their order. */
  public List<Approved> approvedSince(Instant since) {
    return entities
        .createQuery(
            "from DecidedRow where approved = true and decidedAt >= :since order by decidedBy",
            DecidedRow.class)
        .setParameter("since", since)
        .getResultStream()
        .map(row -> new Approved(row.office, row.municipality, row.approvers, row.decidedBy))
        .toList();
  }

  /** How many checks each day saw, of an office or of all (null). Days without any are absent. */
  public Map<LocalDate, Long> checksPerDay(String office, LocalDate from, LocalDate until) {
    return perDay(Facet.ALL, office, null, from, until);
  }

  /** How many checks of a system each day saw. Days without any are absent. */
  public Map<LocalDate, Long> checksOfSystemPerDay(String staff, LocalDate from, LocalDate until) {
    return perDay(Facet.SYSTEM, null, staff, from, until);
  }

  /** Offices for which somebody, and not only a machine, asked in these days. */
  public Set<String> officesOfStaff(LocalDate from, LocalDate until) {
    return sums.officesOfStaff(from, until);
  }

  private Map<LocalDate, Long> perDay(
      Facet facet, String office, String word, LocalDate from, LocalDate until) {
    return entities
        .createQuery(
            "from TallyRow where facet = :facet and day between :from and :until", TallyRow.class)
        .setParameter("facet", facet.name())
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .filter(row -> office == null || office.equals(row.office))
        .filter(row -> word == null || word.equals(row.word))
        .collect(Collectors.groupingBy(row -> row.day, Collectors.summingLong(row -> row.checks)));
  }
}
