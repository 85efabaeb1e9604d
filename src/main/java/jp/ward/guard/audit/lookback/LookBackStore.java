package jp.ward.guard.audit.lookback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** After which changes is looked back, and what was found. */
@ApplicationScoped
class LookBackStore implements PanacheRepositoryBase<LookBackRow, Long> {

  /** Whether one is due that came after this entry. */
  boolean isAnyDue(long after) {
    return find("done = false and entry > ?1 order by entry", after)
        .page(0, 1)
        .firstResultOptional()
        .isPresent();
  }

  /** The first of them, under its lock; empty where there is none, or another has it. */
  Optional<LookBackRow> lockedDue(long after) {
    return find("done = false and entry > ?1 order by entry", after)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, 1)
        .firstResultOptional()
        .filter(row -> !row.done); // as it is once its lock is had
  }

  void keep(LookBackFindRow find) {
    getEntityManager().persist(find);
  }

  /** What was found after an entry of the register, in the order of the ledger. */
  List<LookBackFindRow> findsAfter(long change) {
    return getEntityManager()
        .createQuery(
            "from LookBackFindRow where change = :change order by entry", LookBackFindRow.class)
        .setParameter("change", change)
        .getResultList();
  }

  /** Which of these ids stand for something found. */
  Set<String> found(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery("select id from LookBackFindRow where id in :ids", String.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** What was found about a measure in a span of time, in the order of the ledger. */
  List<LookBackFindRow> finds(String measure, Instant from, Instant until, int most) {
    return getEntityManager()
        .createQuery(
            "from LookBackFindRow where measure = :measure and foundAt >= :from and foundAt <="
                + " :until order by entry",
            LookBackFindRow.class)
        .setParameter("measure", measure)
        .setParameter("from", from)
        .setParameter("until", until)
        .setMaxResults(most)
        .getResultList();
  }

  /** The tasks that offices have for a measure. */
  Set<String> tasksOf(String measure) {
    return getEntityManager()
        .createQuery("select task from LookBackFindRow where measure = :measure", String.class)
        .setParameter("measure", measure)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** The measures for which an office has this task. */
  Set<String> measuresOf(String task) {
    return getEntityManager()
        .createQuery("select measure from LookBackFindRow where task = :task", String.class)
        .setParameter("task", task)
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
