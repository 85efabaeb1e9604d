package jp.ward.guard.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** The rows of the outbox; every change of state is one conditional statement. */
@ApplicationScoped
class NoticeStore implements PanacheRepositoryBase<NoticeRow, String> {

  /** Hibernate's word for "for update skip locked". */
  private static final int SKIP_LOCKED = -2;

  /** For each receiver the oldest that is due: whoever fails holds up only himself. */
  List<Notice> due(Instant now, NoticeChannel channel) {
    return list(
            "id in (select min(n.id) from NoticeRow n where n.state = ?1 and n.dueAt <= ?2"
                + " and n.channel = ?3 group by n.office, n.role) order by id",
            NoticeState.WAITING,
            now,
            channel)
        .stream()
        .map(NoticeRow::notice)
        .toList();
  }

  /**
   * Whether such a notice waits that nobody is sending; nobody begins to before this transaction
   * ends, so that what it commits is there when the letter is read. Waits for no row.
   */
  boolean holdsWaiting(NoticeKind kind, String office, String role, NoticeChannel channel) {
    return !getEntityManager()
        .createQuery(
            "from NoticeRow where state = :waiting and lease is null and kind = :kind"
                + " and office = :office and role = :role and channel = :channel",
            NoticeRow.class)
        .setParameter("waiting", NoticeState.WAITING)
        .setParameter("kind", kind)
        .setParameter("office", office)
        .setParameter("role", role)
        .setParameter("channel", channel)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether nobody else was faster. */
  boolean claim(Notice notice, String lease, Instant now, Instant until) {
    return update(
            "lease = ?1, dueAt = ?2 where id = ?3 and state = ?4 and dueAt <= ?5",
            lease,
            until,
            notice.id(),
            NoticeState.WAITING,
            now)
        == 1;
  }

  /** Marks a notice as delivered, by whichever replica. */
  void delivered(Notice notice) {
    update(
        "state = ?1, lease = null, fault = null where id = ?2 and state = ?3",
        NoticeState.DELIVERED,
        notice.id(),
        NoticeState.WAITING);
  }

  /** Only who holds the lease may say that it failed: another may be at it again. */
  void failed(Notice notice, NoticeState state, Instant dueAt, String fault) {
    update(
        "state = ?1, attempts = attempts + 1, dueAt = ?2, fault = ?3, lease = null"
            + " where id = ?4 and state = ?5 and lease = ?6",
        state,
        dueAt,
        fault,
        notice.id(),
        NoticeState.WAITING,
        notice.lease());
  }

  List<Notice> undelivered() {
    return list(
            "state in ?1 order by id desc", List.of(NoticeState.DEAD, NoticeState.UNDELIVERABLE))
        .stream()
        .map(NoticeRow::notice)
        .toList();
  }

  long count(NoticeState state) {
    return count("state = ?1", state);
  }

  long forget(NoticeState state, Instant toldBefore) {
    return delete("state = ?1 and toldAt < ?2", state, toldBefore);
  }
}
