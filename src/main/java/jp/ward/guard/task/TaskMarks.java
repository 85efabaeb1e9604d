package jp.ward.guard.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.record.RecordedCheck;

/**
 * Keyed marks of recorded questions: the same words about the same people by the same machine. Held
 * by ExchangeStoryTest.
 */
@ApplicationScoped
class TaskMarks {

  private final Keys keys;

  TaskMarks(Keys keys) {
    this.keys = keys;
  }

  /** The mark; says nothing without the key. */
  String of(RecordedCheck check) {
    String text =
        "task/question/v1\n"
            + text(check.by().upn())
            + "\n"
            + text(check.reference())
            + "\n"
            + framed(check.question().written());
    return keys.bindingMac(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String text) {
    return framed(text == null ? NullNode.getInstance() : TextNode.valueOf(text));
  }

  /** JSON in which the order of persons and identifiers is fixed: it says nothing. */
  private static String framed(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, String> fields = new TreeMap<>();
      node.fields().forEachRemaining(one -> fields.put(one.getKey(), framed(one.getValue())));
      return fields.toString();
    }
    if (node.isArray()) {
      TreeSet<String> items = new TreeSet<>();
      node.forEach(one -> items.add(framed(one)));
      return items.toString();
    }
    return node.toString();
  }
}
