package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Group;
import jp.ward.guard.policy.Condition;

/** The rows of approvals. */
@ApplicationScoped
class ApprovalStore implements PanacheRepositoryBase<ApprovalRow, String> {

  /** Takes the row lock, so that steps of one approval follow each other. */
  Optional<ApprovalRow> locked(String id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The id of the request that waits for the same question. */
  Optional<String> waitingFor(String pendingMark) {
    return getEntityManager()
        .createQuery("select id from ApprovalRow where pendingMark = :mark", String.class)
        .setParameter("mark", pendingMark)
        .getResultStream()
        .findFirst();
  }

  void insert(ApprovalRow row, List<ApprovalSlotRow> slots, List<ApprovalPersonRow> people) {
    persistAndFlush(row);
    slots.forEach(getEntityManager()::persist);
    people.forEach(getEntityManager()::persist);
    flush();
  }

  void fill(String slotRowId, int filled) {
    getEntityManager().find(ApprovalSlotRow.class, slotRowId).filled = filled;
  }

  /** What waits and has a free place of one of these roles here, after the cursor. */
  List<ApprovalRow> waiting(
      Set<String> roles, String office, Set<String> city, Instant now, String cursor, int most) {
    String text =
        "from ApprovalRow a where a.status = :pending and a.expiresAt > :now and a.id > :cursor"
            + " and exists (select 1 from ApprovalSlotRow s where s.approvalId = a.id"
            + " and s.filled < s.needed and s.role in :roles"
            + " and (s.office = :office or (s.place in :wide and s.municipality in :city)"
            + " or (s.place = :responsible and s.role = :officer and s.municipality in :city)))"
            + " order by a.id";
    return getEntityManager()
        .createQuery(text, ApprovalRow.class)
        .setParameter("pending", ApprovalStatus.PENDING)
        .setParameter("now", now)
        .setParameter("cursor", cursor)
        .setParameter("roles", roles)
        .setParameter("office", office)
        .setParameter("wide", Set.of(Condition.Place.CITY, Condition.Place.MUNICIPALITY))
        .setParameter("city", city)
        .setParameter("responsible", Condition.Place.RESPONSIBLE) // a stand-in may see it
        .setParameter("officer", Group.MEASURE_OFFICER.claim())
        .setMaxResults(most)
        .getResultList();
  }

  /** What somebody asked for, after the cursor. */
  List<ApprovalRow> requestedBy(Set<String> marks, String cursor, int most) {
    return page(
        "exists (select 1 from ApprovalPersonRow p where p.approvalId = a.id and p.mark in :marks)",
        Map.of("marks", marks),
        cursor,
        most);
  }

  /** What a municipality's managers still have to review. */
  List<ApprovalRow> owingReview(String municipality, String cursor, int most) {
    return page(
        "a.municipality = :municipality and a.reviewDue is not null and a.reviewedAt is null",
        Map.of("municipality", municipality),
        cursor,
        most);
  }

  /** What runs still, or was granted and is to be reviewed. */
  List<ApprovalRow> running(Instant now, String cursor, int most) {
    return page(
        "a.kind = :check and (a.status in :open and a.expiresAt > :now"
            + " or a.reviewDue is not null and a.reviewedAt is null)",
        Map.of(
            "check",
            ApprovalKind.CHECK,
            "open",
            Set.of(ApprovalStatus.PENDING, ApprovalStatus.APPROVED),
            "now",
            now),
        cursor,
        most);
  }

  private List<ApprovalRow> page(
      String where, Map<String, Object> values, String cursor, int most) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("cursor", cursor);
    return find("from ApprovalRow a where a.id > :cursor and " + where + " order by a.id", all)
        .page(0, most)
        .list();
  }

  List<ApprovalRow> ofSubjects(Collection<String> subjects) {
    return subjects.isEmpty() ? List.of() : list("subject in ?1", subjects);
  }
}
