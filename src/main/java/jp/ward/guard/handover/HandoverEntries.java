package jp.ward.guard.handover;

import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedViews;

/** What the ledger keeps of handovers: who did what with which code; marks, no values. */
final class HandoverEntries {

  private HandoverEntries() {}

  static Entry read(Caller caller, Handover handover) {
    return Entry.of(Kind.HANDOVER_READ, caller, handover.code(), Entry.by(caller));
  }

  /** Both views: the persons as asked about, and as the office asked knows them. */
  static Entry acknowledged(
      Kind kind, Caller caller, Handover handover, List<List<IdentifierRef>> known) {
    Map<String, Object> content = Entry.by(caller);
    content.put("asked", RecordedViews.written(handover.content().identifiers()));
    content.put("known", RecordedViews.written(known));
    content.put("askingOffice", handover.askingOffice());
    content.put("reference", handover.content().reference());
    return Entry.of(kind, caller, handover.code(), content);
  }

  /** Takes the code as written, null for what is no code: it may be anything, also a name. */
  static Entry refused(Caller caller, String code, String cause) {
    Map<String, Object> content = Entry.by(caller);
    content.put("code", code);
    content.put("cause", cause);
    return Entry.of(Kind.HANDOVER_REFUSED, caller, code, content);
  }

  /** Takes how many attempts were refused since the last such entry of this caller. */
  static Entry rateLimited(Caller caller, String code, int refusals) {
    Map<String, Object> content = Entry.by(caller);
    content.put("code", code);
    content.put("cause", "RATE_LIMITED");
    content.put("refusals", refusals);
    return Entry.of(Kind.HANDOVER_REFUSED, caller, code, content);
  }

  /** What was long expired and is kept here alone from now on. */
  static Entry deleted(List<String> codes) {
    return Entry.ofGuard(Kind.HANDOVERS_DELETED, null, Map.of("codes", codes));
  }
}
