package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Situations;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.testing.ShippedFolder;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedPolicyTest {

  private static final Transliterator WIDE = Transliterator.getInstance("Halfwidth-Fullwidth");

  /** Offices and municipalities decide too: who is of the city, and who may approve. */
  private static final List<String> READ =
      List.of(
          ShippedFolder.TABLE,
          ShippedFolder.CASES,
          "vocabulary.csv",
          "scripts.csv",
          "steps.csv",
          "approval-conditions.csv",
          "offices.csv",
          "municipalities.csv");

  @Test
  void it_verifies_and_is_in_force_from_its_first_day() {
    PolicyFolder folder = new PolicyFolder(ShippedFolder.files());
    Directory nowhere = new Directory(List.of(), List.of(), List.of());
    Vocabulary vocabulary = Vocabulary.read(folder, new ArrayList<>());
    PolicyShelf shelf =
        new PolicyShelf(folder, nowhere, vocabulary, List.of(ShippedPolicy.provedAnew()));
    assertEquals("連絡", shelf.label("ACT", "CONTACT").orElseThrow());
    assertTrue(shelf.label("ACT", "OF_A_NEWER_GUARD").isEmpty());
    LocalDate first = LocalDate.of(2026, 10, 1);
    assertTrue(shelf.inForceOn(first.minusDays(1)).isEmpty());
    assertEquals("2026-10-01", shelf.inForceOn(first).orElseThrow().version());
    assertEquals(shelf.inForceOn(first), shelf.nextAfter(first.minusDays(1)));
    assertTrue(shelf.nextAfter(first).isEmpty());
  }

  @Test
  void every_case_of_every_table_matches_exactly_one_row() {
    for (Table table : ShippedPolicy.get().source().all().toList()) {
      for (int index = 0; index < table.cases(); index++) {
        int[] values = table.valuesOf(index);
        long rows = table.rows().stream().filter(row -> row.takes(values)).count();
        assertEquals(1, rows, table.name());
      }
    }
  }

  @Test
  void every_example_gets_its_verdict_and_can_happen() {
    VerifiedPolicy shipped = ShippedPolicy.provedAnew();
    ProofReport proof = shipped.proof();
    List<CsvByHand.Case> cases = CsvByHand.cases(ShippedFolder.CASES);
    assertEquals(cases.size(), proof.examples());
    for (CsvByHand.Case one : cases) {
      assertTrue(Situations.isPossible(one.situation()), one.id());
      assertEquals(
          one.expected(), shipped.rulingFor(one.situation()).orElseThrow().outcome(), one.id());
    }
  }

  @Test
  void the_proof_tells_what_was_looked_at() {
    ProofReport proof = ShippedPolicy.provedAnew().proof();
    Map<String, Integer> cases = new HashMap<>();
    proof.tables().forEach(table -> cases.put(table.name(), table.cases()));
    // 5 states of protection, 5 standings, 21 counterparts, 10 acts, 13 channels, 13 places ...
    assertEquals(
        Map.of(
            "相手方表", 5 * 5 * 13,
            "ふだん表", 5 * 21 * 10 * 13 * 7,
            "相手表", 5 * 21 * 10 * 13 * 7,
            "本人表", 5 * 21 * 10 * 10,
            "宛先表", 5 * 21 * 10 * 13 * 13,
            "行為表", 5 * 10 * 13 * 7 * 4,
            "申告表", 5 * 21 * 13 * 7 * 13 * 4,
            "由来表", 5 * 3,
            "担当表", 2 * 2 * 10,
            "文例表", 21 * 10 * 13),
        cases);
    assertEquals(List.of("担当", "秘匿", "行為"), proof.tables().get(8).columns());
    assertEquals(7 + 13 + 27 + 14 + 21 + 15 + 12 + 3 + 4 + 21, proof.rows());
    proof.tables().forEach(table -> assertTrue(table.rows() <= 40, table.name()));
    long[] walked = {0};
    for (Act act : Act.values()) {
      Situations.forEachPossible(act, any -> walked[0]++);
    }
    assertEquals(walked[0], proof.situations());
    Set<String> told =
        proof.invariants().stream()
            .map(ProofReport.Sentence::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all = new TreeSet<>(Set.of("every_row_cites_its_basis"));
    Invariant.all().forEach(one -> all.add(one.name()));
    assertEquals(all, told);
  }

  @Test
  void every_step_and_script_that_it_names_can_be_read_out() {
    VerifiedPolicy policy = ShippedPolicy.get();
    for (Table table : policy.source().verdicts()) {
      for (Row row : table.rows()) {
        row.steps().forEach(step -> assertTrue(!policy.step(step).isBlank(), step));
      }
    }
    for (Row row : policy.source().scripts().rows()) {
      assertTrue(!policy.script(row.result()).say().isEmpty(), row.result());
      assertTrue(!policy.script(row.result()).doNotSay().isEmpty(), row.result());
    }
  }

  @Test
  void the_words_do_not_depend_on_who_is_asked_about() {
    Set<Column> told = Set.of(Column.COUNTERPART, Column.ACT, Column.CHANNEL);
    assertTrue(told.containsAll(ShippedPolicy.get().source().scripts().columns()));
  }

  @Test
  void its_hash_is_over_every_file_that_decides() {
    PolicyFolder folder = new PolicyFolder(ShippedFolder.files());
    assertEquals(folder.hashOf(READ), ShippedPolicy.get().hash());
  }

  @ParameterizedTest
  @FieldSource("READ")
  void the_hash_is_another_when_one_byte_of_a_file_is(String name) {
    Map<String, byte[]> files = ShippedFolder.files();
    String before = new PolicyFolder(files).hashOf(READ);
    byte[] changed = files.get(name);
    changed[changed.length / 2] ^= 1;
    files.put(name, changed);
    assertNotEquals(before, new PolicyFolder(files).hashOf(READ));
  }

  @Test
  void it_verifies_alike_as_a_spreadsheet_saves_it() {
    Map<String, byte[]> saved = new HashMap<>();
    ShippedFolder.files()
        .forEach((name, bytes) -> saved.put(name, name.endsWith(".csv") ? save(bytes) : bytes));
    VerifiedPolicy policy =
        PolicyVerifier.verify(new PolicyFolder(saved), Clock.systemUTC())
            .inForceOn(LocalDate.of(2026, 10, 1))
            .orElseThrow();
    VerifiedPolicy shipped = ShippedPolicy.provedAnew();
    assertEquals(shipped.source(), policy.source());
    assertEquals(shipped.proof().situations(), policy.proof().situations());
    assertEquals(shipped.proof().examples(), policy.proof().examples());
    assertNotEquals(shipped.hash(), policy.hash());
  }

  /** BOM, CRLF, quoted cells, trailing commas; full-width letters in the words of the tables. */
  private static byte[] save(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    List<String> lines = new ArrayList<>();
    boolean isTable = text.contains("\n表,");
    for (String line : text.split("\n", -1)) {
      lines.add(line.isEmpty() || line.startsWith("#") ? line + ",,," : saved(line, isTable));
    }
    return ("\uFEFF" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
  }

  private static String saved(String line, boolean isTable) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      cells.add('"' + (isTable ? WIDE.transliterate(cell) : cell) + '"');
    }
    return String.join(",", cells) + ",,,";
  }
}
