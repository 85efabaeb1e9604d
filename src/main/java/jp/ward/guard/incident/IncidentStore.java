package jp.ward.guard.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.SealedJson;

/** The rows of incidents, and the seal on what they hold. */
@ApplicationScoped
class IncidentStore implements PanacheRepositoryBase<IncidentRow, String> {

  private final Identities identities;
  private final SealedJson json;
  private final ZoneId zone;

  IncidentStore(Identities identities, SealedJson json, ZoneId zone) {
    this.identities = identities;
    this.json = json;
    this.zone = zone;
  }

  static boolean isId(String text) {
    return text != null && text.matches("inc_[0-9A-HJKMNP-TV-Z]{26}");
  }

  /** Under its lock until the transaction ends, so that steps of one incident follow each other. */
  Optional<IncidentRow> locked(String id) {
    return isId(id) ? findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
  }

  Optional<Incident> read(String id) {
    return isId(id) ? findByIdOptional(id).map(this::incident) : Optional.empty();
  }

  void insert(Incident incident) {
    IncidentRow row = new IncidentRow();
    row.id = incident.id();
    row.managerPlace = incident.managerPlace();
    row.reportedAt = incident.reportedAt();
    IncidentClocks clocks = incident.clocks(zone);
    row.firstDue = clocks.first();
    row.finalDue = clocks.last();
    put(row, incident);
    persistAndFlush(row);
    for (String office : incident.file().offices()) {
      IncidentOfficeRow responsible = new IncidentOfficeRow();
      responsible.id = incident.id() + "/" + office;
      responsible.incidentId = incident.id();
      responsible.office = office;
      getEntityManager().persist(responsible);
    }
    flush();
  }

  /** Writes what a step led to; its row is locked already. */
  void write(IncidentRow row, Incident after) {
    put(row, after);
    IncidentChecklist checklist = after.file().checklist();
    row.firstDue = checklist.isSettled(IncidentStep.FIRST_REPORT) ? null : row.firstDue;
    row.finalDue = checklist.isSettled(IncidentStep.FINAL_REPORT) ? null : row.finalDue;
    flush();
  }

  /** Incidents of a place's managers and of an office's officers; null where they are neither. */
  List<IncidentRow> page(
      Set<String> managed, String officersOf, IncidentStatus status, String cursor, int most) {
    String text =
        "from IncidentRow i where i.id > :cursor"
            + (status == null ? "" : " and i.status = :status")
            + " and (i.managerPlace in :managed or exists (select 1 from IncidentOfficeRow o"
            + " where o.incidentId = i.id and o.office = :office)) order by i.id";
    var query =
        getEntityManager()
            .createQuery(text, IncidentRow.class)
            .setParameter("cursor", cursor)
            .setParameter("managed", managed)
            .setParameter("office", officersOf == null ? "" : officersOf)
            .setMaxResults(most);
    return (status == null ? query : query.setParameter("status", status)).getResultList();
  }

  /** Open ones with a clock that has run out and that nobody was told of. */
  List<String> overdue(LocalDate today) {
    return getEntityManager()
        .createQuery(
            "select i.id from IncidentRow i where i.status = :open"
                + " and (i.firstDue < :today or i.finalDue < :today) order by i.id",
            String.class)
        .setParameter("open", IncidentStatus.OPEN)
        .setParameter("today", today)
        .getResultList();
  }

  Incident incident(IncidentRow row) {
    return new Incident(
        row.id, row.status, row.managerPlace, row.reportedAt, row.version, open(row));
  }

  private void put(IncidentRow row, Incident incident) {
    row.version = incident.version();
    row.status = incident.status();
    row.sealed = json.seal(place(row), incident.file());
  }

  /**
   * INVARIANT: marks made before the register was wrapped under a newer key are carried on, or a
   * party would no longer be kept out. Held by IncidentRotationTest.
   */
  private IncidentFile open(IncidentRow row) {
    IncidentFile file = json.open(place(row), row.sealed, IncidentFile.class);
    int depth = identities.depth();
    return file.depth() >= depth
        ? file
        : file.atDepth(depth, marks -> identities.carriedOn(marks, file.depth()));
  }

  private static Frame place(IncidentRow row) {
    return new Frame("incident/file/v1").text(row.id);
  }
}
