package jp.ward.guard.audit.detector;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.trail.LedgerItem;
import jp.ward.guard.keys.Keys;

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
  String of(LedgerItem check) {
    Set<String> marks = new TreeSet<>();
    JsonNode question = check.content().path("question");
    for (String part : new String[] {"recipient", "actingFor", "destinationAt", "originAt"}) {
      question
          .path(part)
          .forEach(one -> one.path("marks").forEach(mark -> marks.add(part + " " + mark.asText())));
    }
    return marks.isEmpty()
        ? null
        : keys.bindingMac(
            ("detector/tried/v1\n" + String.join("\n", marks)).getBytes(StandardCharsets.UTF_8));
  }
}
