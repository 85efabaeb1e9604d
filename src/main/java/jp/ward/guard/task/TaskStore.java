package jp.ward.guard.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of tasks. Held by ExchangeStoryTest, TaskReadersStoryTest. */
@ApplicationScoped
class TaskStore implements PanacheRepositoryBase<TaskRow, String> {

  /** The open task of an office about the same question, under its lock. */
  Optional<TaskRow> open(String office, String questionMark) {
    return find(
            "office = ?1 and questionMark = ?2 and status = ?3 order by id",
            office,
            questionMark,
            TaskStatus.OPEN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .filter(row -> row.status == TaskStatus.OPEN) // as it is once its lock is had
        .findFirst();
  }

  /**
   * Whether this entry has become a task, or was counted with one: it is taken again when an older
   * position was put back.
   */
  boolean isTaken(String office, String questionMark, long entry, Instant at) {
    return count(
            "office = ?1 and questionMark = ?2 and (entry = ?3 or lastAskedAt > ?4 and raisedAt <="
                + " ?4 or status <> ?5 and lastAskedAt = ?4)",
            office,
            questionMark,
            entry,
            at,
            TaskStatus.OPEN)
        > 0;
  }

  /** The open tasks of one kind about the same, of whatever office, under their locks. */
  List<TaskRow> openOf(TaskKind kind, String questionMark) {
    return find(
            "kind = ?1 and questionMark = ?2 and status = ?3 order by id",
            kind,
            questionMark,
            TaskStatus.OPEN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .filter(row -> row.status == TaskStatus.OPEN) // as it is once its lock is had
        .toList();
  }

  /** The task of an office about a check, open or done. */
  Optional<TaskRow> about(TaskKind kind, String office, String check) {
    return find("kind = ?1 and office = ?2 and questionMark = ?3 order by id", kind, office, check)
        .page(0, 1)
        .firstResultOptional();
  }

  Optional<TaskRow> locked(String id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Tasks of an office after a cursor, oldest first; null takes any status. */
  List<TaskRow> after(String cursor, int most, String office, TaskStatus status) {
    String where = "office = ?1 and id > ?2";
    return (status == null
            ? find(where + " order by id", office, cursor)
            : find(where + " and status = ?3 order by id", office, cursor, status))
        .page(0, most)
        .list();
  }

  /** Open ones raised before a time. */
  List<TaskRow> waitingSince(Instant before) {
    return list("status = ?1 and raisedAt < ?2 order by id", TaskStatus.OPEN, before);
  }
}
