package jp.ward.guard.audit.about;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.ward.guard.audit.trail.Stretch;

/** The rows by which checks are found about whom they were. */
@ApplicationScoped
class AboutStore implements PanacheRepositoryBase<AboutRow, String> {

  private static final String ENTRIES =
      "select distinct entry from AboutRow"
          + " where subject in :subjects and entry >= :from and entry < :before order by entry";

  /** Numbers of the checks of a stretch about any of these, newest first. */
  List<Long> newest(Collection<String> subjects, Stretch stretch, int most) {
    return entries(ENTRIES + " desc", subjects, stretch, most);
  }

  /** Finds them in the order of the ledger. */
  List<Long> oldest(Collection<String> subjects, Stretch stretch, int most) {
    return entries(ENTRIES, subjects, stretch, most);
  }

  /** Which of these entries rest on a measure, however many others they rest on. */
  Set<Long> among(String measure, Collection<Long> entries) {
    return entries.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery(
                    "select distinct entry from AboutRow where subject = :measure and entry in"
                        + " :entries",
                    Long.class)
                .setParameter("measure", measure)
                .setParameter("entries", entries)
                .getResultList());
  }

  private List<Long> entries(String query, Collection<String> subjects, Stretch stretch, int most) {
    return subjects.isEmpty()
        ? List.of()
        : getEntityManager()
            .createQuery(query, Long.class)
            .setParameter("subjects", subjects)
            .setParameter("from", stretch.from())
            .setParameter("before", stretch.before())
            .setMaxResults(most)
            .getResultList();
  }

  /** Whether a mark is left that fewer identifier keys made. */
  boolean hasOlderThan(int depth) {
    return !getEntityManager()
        .createQuery("select depth from AboutRow where depth > 0 and depth < :depth", Integer.class)
        .setParameter("depth", depth)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Marks that fewer identifier keys made, locked. */
  List<AboutRow> lockedOlderThan(int depth, int most) {
    return find("depth > 0 and depth < ?1 order by depth, id", depth)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, most)
        .list();
  }
}
