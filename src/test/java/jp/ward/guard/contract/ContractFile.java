package jp.ward.guard.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ward.guard.testing.Contract;

/** Walks the contract file. */
final class ContractFile {

  static final JsonNode TREE = Contract.tree();

  private ContractFile() {}

  /** The values of all examples of a media type, parameter or header. */
  static List<JsonNode> examples(JsonNode described) {
    List<JsonNode> examples = new ArrayList<>();
    if (described.has("example")) {
      examples.add(described.get("example"));
    }
    described
        .path("examples")
        .forEach(one -> examples.add(Contract.resolved(TREE, one).get("value")));
    return examples;
  }

  /** {@code POST /api/v1/checks} and its operation. */
  static Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    TREE.get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        method -> {
                          if (method.getValue().has("operationId")) {
                            String name =
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                            operations.put(name, method.getValue());
                          }
                        }));
    return operations;
  }

  /** {@code POST /api/v1/checks 200} and the answer, resolved. */
  static Map<String, JsonNode> answers() {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    operations()
        .forEach(
            (name, operation) ->
                operation
                    .get("responses")
                    .fields()
                    .forEachRemaining(
                        answer ->
                            answers.put(
                                name + " " + answer.getKey(),
                                Contract.resolved(TREE, answer.getValue()))));
    return answers;
  }
}
