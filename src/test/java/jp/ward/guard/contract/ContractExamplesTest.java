package jp.ward.guard.contract;

import static java.util.stream.Collectors.joining;
import static jp.ward.guard.contract.ContractFile.answers;
import static jp.ward.guard.contract.ContractFile.examples;
import static jp.ward.guard.contract.ContractFile.operations;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.ward.guard.testing.Contract;
import org.junit.jupiter.api.Test;

class ContractExamplesTest {

  @Test
  void every_operation_and_every_answer_has_an_example() {
    operations()
        .forEach(
            (name, operation) ->
                operation
                    .at("/requestBody/content")
                    .forEach(media -> assertTrue(!examples(media).isEmpty(), name)));
    answers()
        .forEach(
            (place, answer) -> {
              assertTrue(answer.get("content").size() > 0, place);
              answer.get("content").forEach(media -> assertTrue(!examples(media).isEmpty(), place));
            });
  }

  @Test
  void every_example_is_valid_under_its_schema() {
    List<String> wrong = new ArrayList<>();
    int[] found = {0};
    withExamples(ContractFile.TREE)
        .forEach(
            described -> {
              JsonNode schema = described.get("schema");
              examples(described)
                  .forEach(
                      example -> {
                        found[0]++;
                        String problem = Contract.wrong(example, schema);
                        if (!problem.isEmpty()) {
                          wrong.add(example + " " + problem);
                        }
                      });
            });
    assertEquals("", wrong.stream().collect(joining("\n")));
    assertTrue(found[0] > 60, "examples were found: " + found[0]);
  }

  /** Every node of the file that has a schema: media types, parameters, headers. */
  private static Stream<JsonNode> withExamples(JsonNode node) {
    List<JsonNode> below = new ArrayList<>();
    node.forEach(below::add);
    Stream<JsonNode> own = node.has("schema") ? Stream.of(node) : Stream.empty();
    return Stream.concat(own, below.stream().flatMap(ContractExamplesTest::withExamples));
  }

  @Test
  void an_answer_in_an_example_cites_a_row_a_script_and_steps_that_ship() throws IOException {
    String table = Files.readString(Path.of("policies/disclosure/2026-10-01.csv"));
    String scripts = Files.readString(Path.of("policies/scripts.csv"));
    String steps = Files.readString(Path.of("policies/steps.csv"));
    List<JsonNode> given =
        ContractFile.TREE.findParents("verdict").stream()
            .filter(answer -> answer.get("verdict").isTextual() && answer.has("instructions"))
            .toList();
    assertTrue(given.size() >= 8, "answers were found: " + given.size());
    for (JsonNode answer : given) {
      JsonNode words = answer.get("instructions");
      assertTrue(table.contains("\n" + answer.get("rule").textValue() + ","), answer.toString());
      assertTrue(scripts.contains("\n" + words.get("code").textValue() + ","), words.toString());
      assertTrue(
          scripts.contains("," + cell(words, "say") + "," + cell(words, "doNotSay")),
          words.toString());
      words
          .get("steps")
          .forEach(step -> assertTrue(steps.contains("," + step.textValue() + ","), "" + step));
    }
  }

  private static String cell(JsonNode words, String name) {
    return StreamSupport.stream(words.get(name).spliterator(), false)
        .map(JsonNode::textValue)
        .collect(joining("|"));
  }
}
