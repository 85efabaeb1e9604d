package jp.ward.guard.contract;

import static jp.ward.guard.contract.ContractFile.answers;
import static jp.ward.guard.contract.ContractFile.examples;
import static jp.ward.guard.contract.ContractFile.operations;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.web.ProblemCode;
import org.junit.jupiter.api.Test;

class ContractFileTest {

  private static final JsonNode FILE = ContractFile.TREE;

  /** Every closed list of words in the contract, and the Java enum behind it. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("Act", "decision.Act"),
          Map.entry("Channel", "decision.Channel"),
          Map.entry("Party", "decision.Party"),
          Map.entry("Stated", "decision.Stated"),
          Map.entry("Verified", "decision.Verified"),
          Map.entry("DestinationKind", "decision.DestinationKind"),
          Map.entry("Urgency", "decision.Urgency"),
          Map.entry("Attribute", "decision.Attribute"),
          Map.entry("Verdict", "decision.Outcome"),
          Map.entry("Flag", "decision.Flag"),
          Map.entry("Scheme", "kernel.Scheme"),
          Map.entry("ApprovalStatus", "approval.ApprovalStatus"),
          Map.entry("ApprovalKind", "approval.ApprovalKind"),
          Map.entry("VoteChoice", "approval.VoteChoice"),
          Map.entry("ClearanceStatus", "approval.ClearanceStatus"),
          Map.entry("ClearanceResult", "approval.ClearanceResult"),
          Map.entry("MeasureCategory", "decision.MeasureCategory"),
          Map.entry("MeasureState", "decision.MeasureState"),
          Map.entry("MeasureRole", "registration.MeasureRole"),
          Map.entry("NewMeasure/role", "registration.MeasureRole"),
          Map.entry("RegisteredAddress", "decision.RegisteredAddress"),
          Map.entry("NewMeasure/registeredAddress", "decision.RegisteredAddress"),
          Map.entry("RegisteredAddressChange/registeredAddress", "decision.RegisteredAddress"),
          Map.entry("NewReduction/kind", "registration.ReductionForm$Word"),
          Map.entry("ConfirmedPart", "measure.ConfirmedPart"),
          Map.entry("ProtectedRole", "decision.ProtectedRole"),
          Map.entry("AssociateKind", "decision.AssociateKind"),
          Map.entry("EntryKind", "ledger.Kind"),
          Map.entry("FindingKind", "audit.finding.FindingKind"),
          Map.entry("FindingStatus", "audit.finding.FindingStatus"),
          Map.entry("Told", "audit.disclosure.Told"),
          Map.entry("Match", "audit.disclosure.DisclosureMatch"),
          Map.entry("TaskKind", "task.TaskKind"),
          Map.entry("TaskStatus", "task.TaskStatus"),
          Map.entry("TaskOutcome", "task.TaskOutcome"),
          Map.entry("TieEndStatus", "tie.TieEndJson$Status"),
          Map.entry("IncidentStatus", "incident.IncidentStatus"),
          Map.entry("IncidentStep", "incident.IncidentStep"),
          Map.entry("IncidentOutcome", "incident.IncidentOutcome"),
          Map.entry("IncidentCause", "incident.IncidentCause"),
          Map.entry("VerificationStatus", "verification.VerificationStatus"),
          Map.entry("ReceivedHandover/status", "handover.HandoverStatus"));

  /** Lists that are part of an enum on purpose, or words that have no enum. */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "Reachable/scheme", Set.of("PHONE", "EMAIL", "ADDRESS"),
          "NewMeasure/state", Set.of("PROVISIONAL", "ACTIVE"),
          "NewSafeDestination/scheme", Set.of("PHONE", "EMAIL", "ADDRESS"),
          "ApprovalCondition/role", Set.of("measure-officer", "manager"),
          "ApprovalPlace/role", Set.of("measure-officer", "manager"),
          "Handover/status", Set.of("UNACKNOWLEDGED", "ACKNOWLEDGED"),
          "ReceivedHandover/act", Set.of("INQUIRE"));

  @Test
  void every_list_of_words_is_that_of_the_code() throws ClassNotFoundException {
    Map<String, Set<String>> expected = new TreeMap<>(PARTS);
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      Class<?> type = Class.forName("jp.ward.guard." + word.getValue());
      expected.put(word.getKey(), names(type));
    }
    Map<String, Set<String>> written = new TreeMap<>();
    FILE.at("/components/schemas").fields().forEachRemaining(e -> lists(e, written));
    written.keySet().removeIf(name -> name.endsWith("/type"));
    expected.replaceAll((name, words) -> new TreeSet<>(words));
    assertEquals(expected, written);
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(word -> ((Enum<?>) word).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void lists(Map.Entry<String, JsonNode> schema, Map<String, Set<String>> into) {
    if (schema.getValue().has("enum")) {
      into.put(schema.getKey(), texts(schema.getValue().get("enum")));
    }
    schema
        .getValue()
        .path("properties")
        .fields()
        .forEachRemaining(
            p -> lists(Map.entry(schema.getKey() + "/" + p.getKey(), p.getValue()), into));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  @Test
  void the_problem_codes_are_those_of_the_code() {
    Set<String> written = new TreeSet<>();
    for (String schema : List.of("Problem", "InvalidRequest")) {
      written.addAll(texts(FILE.at("/components/schemas/" + schema + "/properties/type/enum")));
    }
    Set<String> ours = new TreeSet<>();
    Arrays.stream(ProblemCode.values()).map(ProblemCode::type).forEach(ours::add);
    assertEquals(ours, written);
  }

  @Test
  void a_problem_in_an_answer_has_the_title_and_status_of_its_code() {
    answers()
        .forEach(
            (place, answer) ->
                examples(answer.at("/content/application~1problem+json"))
                    .forEach(
                        problem -> {
                          ProblemCode code = code(problem.get("type").textValue());
                          assertEquals(code.title(), problem.get("title").textValue(), place);
                          String status = place.substring(place.lastIndexOf(' ') + 1);
                          assertEquals(status, problem.get("status").asText(), place);
                          assertTrue(
                              status.equals("406") || status.equals("" + code.status()), place);
                        }));
  }

  private static ProblemCode code(String type) {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> code.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type));
  }

  @Test
  void every_operation_documents_the_problems_that_it_can_answer() {
    operations()
        .forEach(
            (name, operation) -> {
              Set<String> needed = new TreeSet<>();
              if (!operation.has("security")) {
                needed.addAll(Set.of("401", "403", "429", "503"));
              }
              needed.add("406");
              if (name.startsWith("POST")) {
                needed.addAll(Set.of("400", "413", "415"));
              }
              if (name.contains("{id}")) {
                needed.add("404");
              }
              if (name.startsWith("POST") && name.contains("/measures")) {
                needed.add("409");
              }
              if (name.startsWith("POST") && name.contains("/measures/{id}")) {
                needed.add("412");
              }
              Set<String> documented = new TreeSet<>();
              operation.get("responses").fieldNames().forEachRemaining(documented::add);
              documented.retainAll(needed);
              assertEquals(needed, documented, name);
            });
  }
}
