package jp.ward.guard.tie;

import java.util.Collection;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;

/**
 * What the ledger keeps of ties: what was declared, and of their ends who asked and why, who
 * agreed, who was refused.
 */
final class TieEntries {

  private TieEntries() {}

  /**
   * A tie that a member of staff declared: to whom, in all marks, so that whoever is in a case of
   * that resident on doubt alone does not find it in the audit; by whom, in the content alone.
   */
  static Entry declared(Caller caller, String id, Collection<KnownRef> resident) {
    Map<String, Object> content = Entry.by(caller);
    content.put("tie", id);
    content.put(
        "identifiers",
        resident.stream()
            .map(
                ref ->
                    Map.of(
                        "scheme",
                        ref.scheme().name(),
                        "mark",
                        ref.mark(),
                        "whole",
                        ref.whole(),
                        "depth",
                        ref.depth()))
            .toList());
    return Entry.of(Kind.TIE_DECLARED, caller, id, content);
  }

  static Entry asked(Caller caller, String tie, String reason) {
    Map<String, Object> content = Entry.by(caller);
    content.put("tie", tie);
    content.put("reason", reason);
    return Entry.of(Kind.TIE_END_ASKED, caller, tie, content);
  }

  /** Takes the entry with which it was asked for. */
  static Entry ended(Caller caller, TieEndRow row, String reason) {
    Map<String, Object> content = Entry.by(caller);
    content.put("tie", row.id);
    content.put("asked", row.entry);
    content.put("reason", reason);
    return Entry.of(Kind.TIE_ENDED, caller, row.id, content);
  }

  /** Takes the ties of which the reader saw who asks, and why. */
  static Entry read(Caller reader, Collection<String> ties) {
    Map<String, Object> content = Entry.by(reader);
    content.put("ties", ties);
    return Entry.of(Kind.TIE_ENDS_READ, reader, null, content);
  }

  /** Takes the tie as null where it was no id: it may be anything. */
  static Entry refused(Caller caller, String tie, String cause) {
    Map<String, Object> content = Entry.by(caller);
    content.put("tie", tie);
    content.put("cause", cause);
    return Entry.of(Kind.TIE_END_REFUSED, caller, tie, content);
  }
}
