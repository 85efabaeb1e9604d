package jp.ward.guard.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Kind;

/** What the ledger keeps of incidents: who said, read and did what; marks, no values. */
final class IncidentEntries {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private IncidentEntries() {}

  static Entry opened(Caller caller, Incident incident) {
    Map<String, Object> content = by(caller);
    content.put("incident", incident.file());
    return entry(Kind.INCIDENT_OPENED, caller.office().code(), incident, content);
  }

  static Entry read(Caller caller, Incident incident) {
    return entry(Kind.INCIDENT_READ, caller.office().code(), incident, by(caller));
  }

  static Entry step(Caller caller, Incident incident, IncidentStepTaken taken) {
    Map<String, Object> content = by(caller);
    content.put("taken", taken);
    return entry(Kind.INCIDENT_STEP, caller.office().code(), incident, content);
  }

  static Entry closed(Caller caller, Incident incident) {
    return entry(Kind.INCIDENT_CLOSED, caller.office().code(), incident, by(caller));
  }

  /** No office acts: the guard itself tells that a clock has run out. */
  static Entry overdue(Incident incident) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("open", incident.file().checklist().open());
    return entry(Kind.INCIDENT_OVERDUE, null, incident, content);
  }

  private static Map<String, Object> by(Caller caller) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("sub", caller.sub());
    content.put("upn", caller.upn());
    return content;
  }

  private static Entry entry(
      Kind kind, String office, Incident incident, Map<String, Object> content) {
    try {
      return new Entry(kind, office, incident.id(), JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts and lists are always JSON");
    }
  }
}
