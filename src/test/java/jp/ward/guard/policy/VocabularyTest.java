package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ward.guard.approval.ApprovalKind;
import jp.ward.guard.approval.ApprovalStatus;
import jp.ward.guard.approval.ClearanceResult;
import jp.ward.guard.approval.ClearanceStatus;
import jp.ward.guard.approval.VoteChoice;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.MeasureCategory;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.incident.IncidentCause;
import jp.ward.guard.incident.IncidentOutcome;
import jp.ward.guard.incident.IncidentStatus;
import jp.ward.guard.incident.IncidentStep;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.testing.ShippedFolder;
import jp.ward.guard.testing.ShippedPolicy;
import jp.ward.guard.verification.VerificationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The words of the code, of the officials and of the contract are the same words. */
class VocabularyTest {

  private static final Path CONTRACT = Path.of("openapi/disclosure-guard.yaml");
  private static final Path README = ShippedFolder.PATH.resolve("README.md");

  /** The enums of the contract that are enums of the code, by the name of the schema. */
  static Stream<Map.Entry<String, Class<? extends Enum<?>>>> shared() {
    Map<String, Class<? extends Enum<?>>> shared = new LinkedHashMap<>();
    shared.put("Act", Act.class);
    shared.put("Channel", Channel.class);
    shared.put("Party", Party.class);
    shared.put("Stated", Stated.class);
    shared.put("Verified", Verified.class);
    shared.put("DestinationKind", DestinationKind.class);
    shared.put("Urgency", Urgency.class);
    shared.put("Attribute", Attribute.class);
    shared.put("Verdict", Outcome.class);
    shared.put("Flag", Flag.class);
    shared.put("Scheme", Scheme.class);
    shared.put("MeasureCategory", MeasureCategory.class);
    shared.put("MeasureState", MeasureState.class);
    shared.put("ApprovalStatus", ApprovalStatus.class);
    shared.put("ApprovalKind", ApprovalKind.class);
    shared.put("VoteChoice", VoteChoice.class);
    shared.put("ClearanceStatus", ClearanceStatus.class);
    shared.put("ClearanceResult", ClearanceResult.class);
    shared.put("RegisteredAddress", RegisteredAddress.class);
    shared.put("ProtectedRole", ProtectedRole.class);
    shared.put("AssociateKind", AssociateKind.class);
    shared.put("EntryKind", Kind.class);
    shared.put("IncidentStatus", IncidentStatus.class);
    shared.put("IncidentStep", IncidentStep.class);
    shared.put("IncidentOutcome", IncidentOutcome.class);
    shared.put("IncidentCause", IncidentCause.class);
    shared.put("VerificationStatus", VerificationStatus.class);
    return shared.entrySet().stream();
  }

  @ParameterizedTest
  @EnumSource(Column.class)
  void every_word_of_a_column_is_in_the_vocabulary_and_no_other(Column column) {
    List<String> words =
        IntStream.range(0, column.size()).mapToObj(column::word).map(Enum::name).toList();
    assertEquals(words, codes(column.name()));
  }

  @Test
  void every_column_verdict_flag_and_attribute_is_in_the_vocabulary_and_no_other() {
    assertEquals(names(Column.class), codes("COLUMN"));
    assertEquals(names(Outcome.class), codes("OUTCOME"));
    assertEquals(names(Flag.class), codes("FLAG"));
    assertEquals(names(Attribute.class), codes("ATTRIBUTE"));
  }

  @Test
  void what_the_disclosures_say_is_in_the_vocabulary_as_in_the_contract() throws IOException {
    assertEquals(schemas().get("Told"), codes("TOLD"));
    assertEquals(schemas().get("Match"), codes("MATCH"));
  }

  @Test
  void the_vocabulary_names_nothing_else() {
    Set<String> known = Arrays.stream(Column.values()).map(Enum::name).collect(Collectors.toSet());
    known.addAll(Set.of("COLUMN", "OUTCOME", "FLAG", "ATTRIBUTE", "TOLD", "MATCH"));
    Set<String> named =
        CsvByHand.lines("vocabulary.csv").stream()
            .skip(1)
            .map(cell -> cell[0])
            .collect(Collectors.toSet());
    assertEquals(known, named);
  }

  @Test
  void no_label_or_group_of_a_column_means_two_things() {
    for (Column column : Column.values()) {
      Set<String> labels = new HashSet<>();
      Set<String> groups = new HashSet<>();
      for (String[] cell : CsvByHand.lines("vocabulary.csv")) {
        if (cell[0].equals(column.name())) {
          assertTrue(!cell[2].isBlank() && labels.add(cell[2]), cell[2]);
          assertTrue(!cell[2].matches(".*(以外|[|*;]).*"), cell[2]);
          groups.addAll(List.of(cell[4].split(";")));
        }
      }
      groups.retainAll(labels);
      assertEquals(Set.of(), groups, column.name());
    }
  }

  @ParameterizedTest
  @MethodSource("shared")
  void the_contract_has_the_words_of_the_code_in_its_order(
      Map.Entry<String, Class<? extends Enum<?>>> enumeration) throws IOException {
    assertEquals(names(enumeration.getValue()), schemas().get(enumeration.getKey()));
  }

  @Test
  void every_enum_of_the_contract_is_held_against_the_code() throws IOException {
    // ProblemCode is held by ProblemCodeTest, those that are private to a package by
    // ContractFileTest.
    Set<String> elsewhere =
        Set.of(
            "MeasureRole",
            "ConfirmedPart",
            "ProblemCode",
            "FindingKind",
            "FindingStatus",
            "TaskKind",
            "TaskStatus",
            "TaskOutcome",
            "TieEndStatus",
            "Told",
            "Match");
    Set<String> held = shared().map(Map.Entry::getKey).collect(Collectors.toSet());
    Set<String> others = new TreeSet<>(schemas().keySet());
    others.removeAll(held);
    others.removeAll(elsewhere);
    assertEquals(Set.of(), others);
  }

  @Test
  void the_readme_lists_every_invariant_with_its_sentence_and_no_other() throws IOException {
    Map<String, String> sentences = new LinkedHashMap<>();
    ShippedPolicy.get()
        .proof()
        .invariants()
        .forEach(one -> sentences.put(one.name(), one.sentence()));
    Map<String, String> listed = new LinkedHashMap<>();
    for (String line : Files.readAllLines(README)) {
      String[] cell = line.split("\\|");
      if (cell.length == 3 && cell[1].matches(" `[a-z]+_[a-z_]+` ")) {
        listed.put(cell[1].replaceAll("[ `]", ""), cell[2].strip());
      }
    }
    assertEquals(new TreeSet<>(sentences.keySet()), new TreeSet<>(listed.keySet()));
    assertEquals(sentences, listed);
  }

  private static List<String> codes(String column) {
    return CsvByHand.lines("vocabulary.csv").stream()
        .filter(cell -> cell[0].equals(column))
        .map(cell -> cell[1])
        .toList();
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** The schemas of the contract that are enums, by name. */
  private static Map<String, List<String>> schemas() throws IOException {
    Map<String, Map<String, Map<String, Map<String, Object>>>> contract =
        new Yaml().load(Files.readString(CONTRACT));
    Map<String, List<String>> enums = new LinkedHashMap<>();
    contract
        .get("components")
        .get("schemas")
        .forEach(
            (name, schema) -> {
              if (schema.get("enum") instanceof List<?> words) {
                enums.put(name, words.stream().map(String::valueOf).toList());
              }
            });
    return enums;
  }
}
