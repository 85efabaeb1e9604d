package jp.ward.guard.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.ward.guard.audit.trail.LedgerItem;
import jp.ward.guard.keys.Keys;

/** Keyed marks of recorded questions: the same words about the same people by the same machine. */
@ApplicationScoped
class TaskMarks {

  private final Keys keys;

  TaskMarks(Keys keys) {
    this.keys = keys;
  }

  /** The mark; says nothing without the key. */
  String of(LedgerItem check) {
    String text =
        "task/question/v1\n"
            + framed(check.content().path("by").path("upn"))
            + "\n"
            + framed(check.content().path("reference"))
            + "\n"
            + framed(check.content().path("question"));
    return keys.bindingMac(text.getBytes(StandardCharsets.UTF_8));
  }

  /** JSON in which the order of what has none is fixed: a record's sets come in any. */
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
