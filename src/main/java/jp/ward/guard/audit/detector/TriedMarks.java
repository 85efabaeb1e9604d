package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.record.RecordedIdentifier;
import jp.ward.guard.record.RecordedQuestion;

/**
 * Keyed marks of whom, for whom and where a question would have told: a guess differs from the one
 * before.
 */
@ApplicationScoped
class TriedMarks {

  private final Keys keys;

  TriedMarks(Keys keys) {
    this.keys = keys;
  }

  /**
   * The mark of recipient, those he acts for and destination together; null where none is named.
   */
  String of(RecordedQuestion question) {
    Set<String> marks = new TreeSet<>();
    add(marks, "recipient", question.recipient().identifiers());
    add(marks, "actingFor", question.recipient().actingFor());
    add(marks, "destinationAt", question.destination().identifiers());
    add(marks, "originAt", question.from());
    return marks.isEmpty() ? null : keys.bindingMac(new Frame("detector/tried/v2").set(marks));
  }

  private static void add(Set<String> marks, String part, List<RecordedIdentifier> identifiers) {
    identifiers.forEach(one -> one.marks().forEach(mark -> marks.add(part + " " + mark)));
  }
}
