package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.approval.Conflicts;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * Incidents as somebody may see them: the measure officers responsible, and the managers of the
 * office that reported; never the reporter, and nobody who is a party or tied to one.
 */
@ApplicationScoped
class IncidentViews {

  private final IncidentStore store;
  private final IncidentMeasures measures;
  private final Conflicts conflicts;
  private final Ledger ledger;
  private final ZoneId zone;

  IncidentViews(
      IncidentStore store,
      IncidentMeasures measures,
      Conflicts conflicts,
      Ledger ledger,
      ZoneId zone) {
    this.store = store;
    this.measures = measures;
    this.conflicts = conflicts;
    this.ledger = ledger;
    this.zone = zone;
  }

  /** Reads one incident; the reading is recorded. */
  IncidentJson read(Caller caller, String id) {
    return ledger.write(
        () -> {
          Incident incident =
              store
                  .read(id)
                  .filter(one -> maySee(caller, one, ledger.now()))
                  .orElseThrow(Refusal::notFound);
          IncidentJson shown = json(caller, incident);
          ledger.append(ledger.lock(), List.of(IncidentEntries.read(caller, incident)));
          return shown;
        });
  }

  /** An incident after a step, as the one who took it may see it. */
  @Transactional
  public IncidentJson shown(Caller caller, Incident incident) {
    return json(caller, incident);
  }

  /** A page of what the caller handles, without words and people. */
  @Transactional
  public IncidentListJson list(Caller caller, IncidentStatus status, String cursor, int limit) {
    if (!caller.may(Group.MANAGER, Group.MEASURE_OFFICER)) {
      throw Refusal.forbidden(
          "Incidents are handled by managers and measure officers: leave it to them."
              + " 事案は管理職と支援措置責任者が扱います。");
    }
    Set<String> managed =
        caller.may(Group.MANAGER)
            ? Set.of(caller.office().code(), caller.municipality())
            : Set.of("");
    String officersOf = caller.may(Group.MEASURE_OFFICER) ? caller.office().code() : null;
    Instant now = ledger.now();
    Page<Incident> page =
        Page.of(
            (after, most) -> store.page(managed, officersOf, status, after, most),
            row -> row.id,
            store::incident,
            one -> maySee(caller, one, now),
            cursor,
            limit);
    return new IncidentListJson(
        page.items().stream().map(one -> IncidentSummaryJson.of(one, zone, day(now))).toList(),
        page.next());
  }

  /** Whether somebody handles it. Needs a running transaction. */
  boolean maySee(Caller caller, Incident incident, Instant now) {
    IncidentFile file = incident.file();
    return (isManager(caller, incident) || isOfficer(caller, file))
        && !caller.person().isSamePersonAs(file.reporter())
        && (conflicts.isNamedBy(caller, file.reporter())
            || !conflicts.concerns(caller, file.everybody(), file.about(), file.measures(), now));
  }

  static boolean isManager(Caller caller, Incident incident) {
    String place = incident.managerPlace();
    return caller.may(Group.MANAGER)
        && (place.equals(caller.office().code()) || place.equals(caller.municipality()));
  }

  static boolean isOfficer(Caller caller, IncidentFile file) {
    return caller.may(Group.MEASURE_OFFICER) && file.offices().contains(caller.office().code());
  }

  private IncidentJson json(Caller caller, Incident incident) {
    Instant now = ledger.now();
    return IncidentJson.of(incident, caller, files(caller, incident.file(), now), zone, day(now));
  }

  /** The measures of the officer's own office, with the number of the paper file or null. */
  private Map<String, String> files(Caller caller, IncidentFile file, Instant now) {
    Map<String, String> own = new TreeMap<>();
    if (isOfficer(caller, file)) {
      Set<String> ids =
          measures.of(file, now).stream()
              .filter(one -> one.responsibleOffice().equals(caller.office().code()))
              .map(MeasureSnapshot::id)
              .collect(Collectors.toSet());
      Map<String, String> references = measures.references(ids);
      ids.forEach(id -> own.put(id, references.get(id)));
    }
    return own;
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
