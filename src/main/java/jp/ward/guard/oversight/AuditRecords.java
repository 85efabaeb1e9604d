package jp.ward.guard.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Kind;

/** What the ledger keeps of those who look at it. */
final class AuditRecords {

  private static final JsonMapper JSON = new JsonMapper();

  private AuditRecords() {}

  static Map<String, Object> by(Caller caller) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("sub", caller.sub());
    content.put("upn", caller.upn());
    return content;
  }

  static Entry finding(FindingRow row) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("finding", row.kind.name());
    content.put("subject", row.subject);
    content.put("measure", row.measure);
    content.put("evidence", row.evidence);
    return entry(Kind.FINDING_RAISED, row.office, row.id, content);
  }

  /** Takes the public id that it is about, or null; its content as maps, lists, texts, numbers. */
  static Entry entry(Kind kind, Caller caller, String reference, Map<String, Object> content) {
    return entry(kind, caller.office().code(), reference, content);
  }

  private static Entry entry(
      Kind kind, String office, String reference, Map<String, Object> content) {
    try {
      return new Entry(kind, office, reference, JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of texts are always JSON", impossible);
    }
  }
}
