package jp.ward.guard.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;

/**
 * Real situations with the verdict that they must get (事例, policies/cases/施行日.csv). Held by
 * BadPolicyZooTest, ShippedPolicyTest.
 */
final class Examples {

  private Examples() {}

  /** Holds every example against the tables; returns how many there were. */
  static int check(
      PolicyFolder folder,
      String file,
      Vocabulary vocabulary,
      ProvedTables tables,
      List<PolicyProblem> problems) {
    List<Csv.Entry> rows =
        Csv.records(folder, file, List.of("番号", "事例", TableFile.VERDICT, "出典"), problems);
    for (Csv.Entry row : rows) {
      String id = row.cell("番号");
      Optional<Outcome> expected = vocabulary.outcome(row.cell(TableFile.VERDICT));
      Optional<Situation> situation = situation(row, file, vocabulary, problems);
      if (expected.isEmpty()) {
        problems.add(new PolicyProblem(file, row.line(), id, "判定の語を確かめてください。"));
      } else if (situation.isPresent()) {
        Outcome answer = tables.outcomeFor(situation.get());
        if (answer != expected.get()) {
          String words =
              answer == null ? "定めなし" : vocabulary.label("OUTCOME", answer.name()).orElse("");
          problems.add(
              new PolicyProblem(
                  file, row.line(), id, "事例の判定と違い「" + words + "」になります。表か事例を直してください。"));
        }
      }
    }
    return rows.size();
  }

  private static Optional<Situation> situation(
      Csv.Entry row, String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    Map<Column, Enum<?>> words = new EnumMap<>(Column.class);
    for (Column column : Column.GIVEN) {
      String heading = vocabulary.label("COLUMN", column.name()).orElse(column.name());
      String cell = row.cell(heading);
      Long bits = vocabulary.words(column).get(cell);
      if (bits == null || Long.bitCount(bits) != 1) {
        problems.add(
            new PolicyProblem(
                file, row.line(), row.cell("番号"), heading + "「" + cell + "」は用語表の一つの語にしてください。"));
      } else {
        words.put(column, column.word(Long.numberOfTrailingZeros(bits)));
      }
    }
    return words.size() < Column.GIVEN.size()
        ? Optional.empty()
        : Optional.of(Column.situationOf(words));
  }
}
