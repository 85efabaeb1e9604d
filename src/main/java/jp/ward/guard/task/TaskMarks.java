package jp.ward.guard.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import jp.ward.guard.keys.Frame;
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
    return keys.bindingMac(
        new Frame("task/question/v2")
            .text(check.by().upn())
            .text(check.reference())
            .frame(frame(check.question().written())));
  }

  /** JSON in which the order of persons and identifiers, and who stands twice, says nothing. */
  private static Frame frame(JsonNode node) {
    if (node.isObject()) {
      Frame object = new Frame("task/object/v1");
      Map<String, JsonNode> fields = new TreeMap<>();
      node.fields().forEachRemaining(one -> fields.put(one.getKey(), one.getValue()));
      fields.forEach((name, value) -> object.text(name).frame(frame(value)));
      return object;
    }
    if (node.isArray()) {
      return new Frame("task/array/v1")
          .frames(
              StreamSupport.stream(node.spliterator(), false)
                  .map(TaskMarks::frame)
                  .distinct()
                  .toList());
    }
    return new Frame("task/value/v1").text(node.toString());
  }
}
