package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Ruling;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.decision.Situations;
import jp.ward.guard.testing.ShippedFolder;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.Test;

/** What was proved is what stands in the file, read by somebody else. */
class NaiveEvaluatorTest {

  private static final List<String> VERDICTS = List.of("可", "制限付き", "二者承認", "文書", "遮断");

  private final NaiveEvaluator naive = new NaiveEvaluator(ShippedFolder.TABLE);
  private final VerifiedPolicy policy = ShippedPolicy.get();

  /** One table of the file with the row of each of its cases, found by comparing words. */
  private record NaiveAnswer(
      NaiveEvaluator.Table table, Column[] columns, List<Map<String, String>> rows) {

    Map<String, String> rowFor(int[] situation) {
      int index = 0;
      for (Column column : columns) {
        index = index * column.size() + situation[column.ordinal()];
      }
      return rows.get(index);
    }
  }

  @Test
  void every_case_of_every_table_falls_under_the_same_row() {
    List<Table> read = policy.source().all().toList();
    assertEquals(read.size(), naive.tables().size());
    Vocabulary vocabulary =
        Vocabulary.read(new PolicyFolder(ShippedFolder.files()), new ArrayList<>());
    for (Table table : read) {
      ProvedTable proved = ProvedTable.prove(table, "", vocabulary, new ArrayList<>());
      NaiveAnswer answered =
          answered(
              naive.tables().stream()
                  .filter(one -> one.name().equals(table.name()))
                  .findFirst()
                  .orElseThrow());
      for (int index = 0; index < table.cases(); index++) {
        int[] situation = new int[Column.values().length];
        int[] values = table.valuesOf(index);
        for (int i = 0; i < values.length; i++) {
          situation[table.columns().get(i).ordinal()] = values[i];
        }
        Row row = table.rows().get(proved.rowIndexFor(situation));
        Map<String, String> expected = answered.rowFor(situation);
        assertEquals(expected.get("番号"), row.id());
        assertEquals(expected.get(answered.table().hasVerdicts() ? "判定" : "文例"), row.result());
      }
    }
  }

  @Test
  void every_situation_gets_the_same_answer_from_all_tables_together() {
    List<NaiveAnswer> tables =
        naive.tables().stream()
            .filter(NaiveEvaluator.Table::hasVerdicts)
            .map(this::answered)
            .toList();
    NaiveAnswer scripts =
        answered(
            naive.tables().stream().filter(one -> !one.hasVerdicts()).findFirst().orElseThrow());
    Arrays.stream(Act.values())
        .parallel()
        .forEach(act -> Situations.forEachPossible(act, one -> assertSame(one, tables, scripts)));
  }

  private void assertSame(Situation situation, List<NaiveAnswer> tables, NaiveAnswer scripts) {
    int[] values = Column.valuesOf(situation);
    Map<String, String> expected = null;
    int strictest = 0;
    for (NaiveAnswer table : tables) {
      Map<String, String> row = table.rowFor(values);
      int strictness = NaiveEvaluator.strictness(row.get("判定"));
      if (strictness > strictest) {
        strictest = strictness;
        expected = row;
      }
    }
    Optional<Ruling> ruling = policy.rulingFor(situation);
    if (expected == null || ruling.isEmpty()) {
      fail("no answer for " + situation);
    }
    boolean same =
        ruling.get().rule().equals(expected.get("番号"))
            && VERDICTS.get(ruling.get().outcome().ordinal()).equals(expected.get("判定"))
            && String.join("|", ruling.get().steps()).equals(expected.get("手順"))
            && policy.scriptFor(situation).equals(scripts.rowFor(values).get("文例"));
    if (!same) {
      fail(situation + " is " + ruling.get() + ", not " + expected);
    }
  }

  private NaiveAnswer answered(NaiveEvaluator.Table table) {
    Column[] columns = table.columns().stream().map(this::column).toArray(Column[]::new);
    List<Map<String, String>> rows = new ArrayList<>();
    add(table, columns, 0, new HashMap<>(), rows);
    return new NaiveAnswer(table, columns, rows);
  }

  private void add(
      NaiveEvaluator.Table table,
      Column[] columns,
      int at,
      Map<String, String> words,
      List<Map<String, String>> rows) {
    if (at == columns.length) {
      Map<String, String> row = naive.row(table, words);
      rows.add(row == null ? fail("no row for " + words) : row);
      return;
    }
    for (int i = 0; i < columns[at].size(); i++) {
      String word = naive.label(columns[at].name(), columns[at].word(i).name());
      words.put(table.columns().get(at), word);
      add(table, columns, at + 1, words, rows);
    }
  }

  private Column column(String heading) {
    return Arrays.stream(Column.values())
        .filter(one -> naive.heading(one.name()).equals(heading))
        .findFirst()
        .orElseThrow();
  }
}
