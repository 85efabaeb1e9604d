package jp.ward.guard.measure;

import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.registration.Reduction;

/**
 * What the ledger keeps of those who were refused a measure. Why stands in the sealed content
 * alone: the kind and the reference are the same for an absent measure and a hidden one.
 */
final class RefusedEntries {

  private RefusedEntries() {}

  /**
   * Why they were refused.
   *
   * @param cause {@code PARTY}, {@code OTHER_MUNICIPALITY}, {@code NOT_THEIRS_TO_ASK}, or the name
   *     of the problem they were answered, {@code NOT_FOUND} for what is absent
   * @param responsibleOffice whose finding it is, null for what is absent
   */
  record Tried(String cause, String responsibleOffice) {

    /** Prints that somebody tried. */
    @Override
    public String toString() {
      return "a refused attempt";
    }
  }

  static Entry measure(Caller caller, String id, String what, Tried tried) {
    Map<String, Object> content = Entry.by(caller);
    content.put("measure", id);
    content.put("what", what);
    return entry(Kind.MEASURE_REFUSED, caller, id, content, tried);
  }

  static Entry reduction(Caller caller, String id, Reduction reduction, Tried tried) {
    Map<String, Object> content = Entry.by(caller);
    content.put("measure", id);
    content.put("reduction", reduction == null ? null : reduction.kind().name());
    content.put("target", reduction == null ? null : reduction.target());
    return entry(Kind.REDUCTION_REFUSED, caller, id, content, tried);
  }

  private static Entry entry(
      Kind kind, Caller caller, String id, Map<String, Object> content, Tried tried) {
    content.put("cause", tried.cause());
    content.put("responsibleOffice", tried.responsibleOffice());
    return Entry.of(kind, caller, id, content);
  }
}
