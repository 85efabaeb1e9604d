package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Situation;

/**
 * A table of which every case was looked at, with the row that answers each. Held by
 * BadPolicyZooTest, NaiveEvaluatorTest.
 */
final class ProvedTable {

  private static final short NO_ROW = -1;

  private final Table table;
  private final short[] rowOf;
  private final int[] columns;

  /** How far apart two cases lie whose words of a column are neighbours. */
  private final int[] strides;

  private ProvedTable(Table table, short[] rowOf) {
    this.table = table;
    this.rowOf = rowOf;
    this.columns = table.columns().stream().mapToInt(Column::ordinal).toArray();
    this.strides = new int[columns.length];
    int stride = 1;
    for (int i = columns.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= table.columns().get(i).size();
    }
  }

  /** Enumerates the cases; each gap and each overlapping pair is reported with an example. */
  static ProvedTable prove(
      Table table, String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    return prove(table, file, vocabulary, problems, false);
  }

  /** Enumerates the cases of a former version, which knew fewer words and leaves the rest open. */
  static ProvedTable proveFormer(
      Table table, String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    return prove(table, file, vocabulary, problems, true);
  }

  private static ProvedTable prove(
      Table table,
      String file,
      Vocabulary vocabulary,
      List<PolicyProblem> problems,
      boolean mayHaveGaps) {
    short[] rowOf = new short[table.cases()];
    Map<String, List<Integer>> overlaps = new LinkedHashMap<>();
    List<Integer> gaps = new ArrayList<>();
    for (int index = 0; index < rowOf.length; index++) {
      int[] values = table.valuesOf(index);
      rowOf[index] = NO_ROW;
      for (short i = 0; i < table.rows().size(); i++) {
        if (!table.rows().get(i).takes(values)) {
          continue;
        }
        if (rowOf[index] == NO_ROW) {
          rowOf[index] = i;
        } else {
          String pair = table.rows().get(rowOf[index]).id() + " と " + table.rows().get(i).id();
          overlaps.computeIfAbsent(pair, any -> new ArrayList<>()).add(index);
        }
      }
      if (rowOf[index] == NO_ROW) {
        gaps.add(index);
      }
    }
    if (!gaps.isEmpty() && !mayHaveGaps) {
      String example = example(table, gaps.get(0), vocabulary);
      problems.add(
          new PolicyProblem(
              file,
              table.line(),
              table.name(),
              "どの行にも当たらない場合が" + gaps.size() + "件あります。例 [" + example + "]。行を加えてください。"));
    }
    overlaps.forEach(
        (pair, cases) ->
            problems.add(
                new PolicyProblem(
                    file,
                    lineOf(table, pair),
                    table.name(),
                    "重複: "
                        + pair
                        + " の両方に当たる場合が"
                        + cases.size()
                        + "件あります。例 ["
                        + example(table, cases.get(0), vocabulary)
                        + "]。どちらかを狭めてください。")));
    return new ProvedTable(table, rowOf);
  }

  Table table() {
    return table;
  }

  /**
   * The row of a situation that is given as {@link Column#valuesOf}; only a former version has
   * none, for words that it did not know, and says so by a negative number.
   */
  int rowIndexFor(int[] situation) {
    int index = 0;
    for (int i = 0; i < columns.length; i++) {
      index += strides[i] * situation[columns[i]];
    }
    return rowOf[index];
  }

  Row rowFor(Situation situation) {
    return table.rows().get(rowIndexFor(Column.valuesOf(situation)));
  }

  private static int lineOf(Table table, String pair) {
    String second = pair.substring(pair.indexOf(" と ") + 3);
    return table.rows().stream()
        .filter(row -> row.id().equals(second))
        .mapToInt(Row::line)
        .findFirst()
        .orElse(table.line());
  }

  private static String example(Table table, int index, Vocabulary vocabulary) {
    int[] values = table.valuesOf(index);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Column column = table.columns().get(i);
      String code = column.word(values[i]).name();
      words.add(vocabulary.label(column.name(), code).orElse(code));
    }
    return String.join(", ", words);
  }
}
