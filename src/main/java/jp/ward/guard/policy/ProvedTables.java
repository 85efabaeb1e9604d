package jp.ward.guard.policy;

import java.util.Arrays;
import java.util.List;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;

/** The tables together: the strictest of their answers counts. Held by NaiveEvaluatorTest. */
final class ProvedTables {

  private final ProvedTable[] tables;
  private final Outcome[][] outcomes;

  ProvedTables(List<ProvedTable> tables, Vocabulary vocabulary) {
    this.tables = tables.toArray(ProvedTable[]::new);
    this.outcomes =
        tables.stream()
            .map(
                one ->
                    one.table().rows().stream()
                        .map(row -> vocabulary.outcome(row.result()).orElse(null))
                        .toArray(Outcome[]::new))
            .toArray(Outcome[][]::new);
  }

  List<ProvedTable> tables() {
    return List.of(tables);
  }

  /** Whether every table has a row; those of a former version do for the words that it knew. */
  boolean answer(int[] rows) {
    return Arrays.stream(rows).allMatch(row -> row >= 0);
  }

  /** The row of one table for a situation that is given as {@link Column#valuesOf}. */
  int rowIndex(int table, int[] values) {
    return tables[table].rowIndexFor(values);
  }

  /** The verdict of one row, or null where it says nothing. */
  Outcome outcome(int table, int row) {
    return outcomes[table][row];
  }

  /** The row that each table gives, in the order of the tables. */
  int[] rowsFor(Situation situation) {
    int[] values = Column.valuesOf(situation);
    int[] rows = new int[outcomes.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = tables[i].rowIndexFor(values);
    }
    return rows;
  }

  /** The strictest verdict of the rows, or null where no table speaks. */
  Outcome strictest(int[] rows) {
    Outcome strictest = null;
    for (int i = 0; i < rows.length; i++) {
      strictest = stricter(strictest, outcomes[i][rows[i]]);
    }
    return strictest;
  }

  /** The stricter of two verdicts, either of which may be null. */
  static Outcome stricter(Outcome one, Outcome other) {
    return one == null || other != null && other.compareTo(one) > 0 ? other : one;
  }

  Outcome outcomeFor(Situation situation) {
    return strictest(rowsFor(situation));
  }

  /** The first row of the strictest verdict, or null where no table speaks. */
  Row rowFor(Situation situation) {
    return rowOf(rowsFor(situation));
  }

  /** The first row of the strictest verdict, or null where no table speaks. */
  Row rowOf(int[] rows) {
    Outcome strictest = strictest(rows);
    for (int i = 0; strictest != null && i < rows.length; i++) {
      if (outcomes[i][rows[i]] == strictest) {
        return tables[i].table().rows().get(rows[i]);
      }
    }
    return null;
  }
}
