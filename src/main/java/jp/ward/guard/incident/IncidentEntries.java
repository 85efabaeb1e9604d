package jp.ward.guard.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;

/** What the ledger keeps of incidents: who said, read and did what; marks, no values. */
final class IncidentEntries {

  private IncidentEntries() {}

  /**
   * One entry for every report, whoever is protected.
   *
   * @param burnt what it burnt of each measure
   */
  static Entry opened(Caller caller, Incident incident, List<Map<String, Object>> burnt) {
    Map<String, Object> content = Entry.by(caller);
    content.put("incident", incident.file());
    content.put("burnt", burnt);
    return Entry.of(Kind.INCIDENT_OPENED, caller, incident.id(), content);
  }

  static Entry read(Caller caller, Incident incident) {
    return Entry.of(Kind.INCIDENT_READ, caller, incident.id(), Entry.by(caller));
  }

  static Entry step(Caller caller, Incident incident, IncidentStepTaken taken) {
    Map<String, Object> content = Entry.by(caller);
    content.put("taken", taken);
    return Entry.of(Kind.INCIDENT_STEP, caller, incident.id(), content);
  }

  static Entry closed(Caller caller, Incident incident) {
    return Entry.of(Kind.INCIDENT_CLOSED, caller, incident.id(), Entry.by(caller));
  }

  /** No office acts: the guard itself tells that a clock has run out. */
  static Entry overdue(Incident incident) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("open", incident.file().checklist().open());
    return Entry.ofGuard(Kind.INCIDENT_OVERDUE, incident.id(), content);
  }
}
