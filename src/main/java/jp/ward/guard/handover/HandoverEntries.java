package jp.ward.guard.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.kernel.IdentifierRef;

/** What the ledger keeps of handovers: who did what with which code; marks, no values. */
final class HandoverEntries {

  private static final JsonMapper JSON = new JsonMapper();

  private HandoverEntries() {}

  static Entry read(Caller caller, Handover handover) {
    return entry(Kind.HANDOVER_READ, caller, handover.code(), by(caller));
  }

  /** Both views: the persons as asked about, and as the office asked knows them. */
  static Entry acknowledged(
      Kind kind, Caller caller, Handover handover, List<List<IdentifierRef>> known) {
    Map<String, Object> content = by(caller);
    content.put("asked", marks(handover.content().identifiers()));
    content.put("known", marks(known));
    return entry(kind, caller, handover.code(), content);
  }

  /** Takes the code as written, null for what is no code: it may be anything, also a name. */
  static Entry refused(Caller caller, String code, String cause) {
    Map<String, Object> content = by(caller);
    content.put("code", code);
    content.put("cause", cause);
    return entry(Kind.HANDOVER_REFUSED, caller, code, content);
  }

  /** Takes how many attempts were refused since the last such entry of this caller. */
  static Entry rateLimited(Caller caller, String code, int refusals) {
    Map<String, Object> content = by(caller);
    content.put("code", code);
    content.put("cause", "RATE_LIMITED");
    content.put("refusals", refusals);
    return entry(Kind.HANDOVER_REFUSED, caller, code, content);
  }

  /** What was long expired and is kept here alone from now on. */
  static Entry deleted(List<String> codes) {
    return new Entry(Kind.HANDOVERS_DELETED, null, null, json(Map.of("codes", codes)));
  }

  private static List<List<Map<String, Object>>> marks(List<List<IdentifierRef>> persons) {
    return persons.stream().map(one -> one.stream().map(HandoverEntries::mark).toList()).toList();
  }

  private static Map<String, Object> mark(IdentifierRef one) {
    return Map.of("scheme", one.scheme().name(), "marks", one.exact());
  }

  private static Map<String, Object> by(Caller caller) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("sub", caller.sub());
    content.put("upn", caller.upn());
    return content;
  }

  private static Entry entry(
      Kind kind, Caller caller, String reference, Map<String, Object> content) {
    return new Entry(kind, caller.office().code(), reference, json(content));
  }

  private static byte[] json(Map<String, Object> content) {
    try {
      return JSON.writeValueAsBytes(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of texts are always JSON");
    }
  }
}
