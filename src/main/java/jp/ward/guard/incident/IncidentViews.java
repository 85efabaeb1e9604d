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
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * Shows incidents to those who handle them ({@link IncidentRights}). Held by AfterLeakStoryTest,
 * AfterLeakRefusedStoryTest.
 */
@ApplicationScoped
class IncidentViews {

  private final IncidentStore store;
  private final IncidentMeasures measures;
  private final IncidentRights rights;
  private final Ledger ledger;
  private final ZoneId zone;

  IncidentViews(
      IncidentStore store,
      IncidentMeasures measures,
      IncidentRights rights,
      Ledger ledger,
      ZoneId zone) {
    this.store = store;
    this.measures = measures;
    this.rights = rights;
    this.ledger = ledger;
    this.zone = zone;
  }

  /** Reads one incident; the reading is recorded. */
  IncidentJson read(Caller caller, String id) {
    return ledger.write(
        () -> {
          Involvement involvement = rights.of(caller);
          Incident incident =
              store
                  .read(id)
                  .filter(one -> rights.maySee(caller, involvement, one))
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
    Involvement involvement = rights.of(caller);
    Page<Incident> page =
        Page.of(
            (after, most) -> store.page(managed, officersOf, status, after, most),
            row -> row.id,
            store::incident,
            one -> rights.maySee(caller, involvement, one),
            cursor,
            limit);
    return new IncidentListJson(
        page.items().stream().map(one -> IncidentSummaryJson.of(one, zone, day(now))).toList(),
        page.next());
  }

  private IncidentJson json(Caller caller, Incident incident) {
    Instant now = ledger.now();
    return IncidentJson.of(incident, caller, files(caller, incident.file(), now), zone, day(now));
  }

  /** The measures of the officer's own office, with the number of the paper file or null. */
  private Map<String, String> files(Caller caller, IncidentFile file, Instant now) {
    Map<String, String> own = new TreeMap<>();
    if (IncidentRights.isOfficer(caller, file)) {
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
