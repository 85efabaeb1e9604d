package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;

/** Ties the Japanese words of the tables to codes (policies/vocabulary.csv, the 定義 article). */
final class Vocabulary {

  static final String FILE = "vocabulary.csv";
  static final String SAYS_NOTHING = "定めなし";

  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Map<Column, Map<String, Long>> words = new HashMap<>();

  static Vocabulary read(PolicyFolder folder, List<PolicyProblem> problems) {
    Vocabulary vocabulary = new Vocabulary();
    List<String> headings = List.of("column", "code", "label", "definition", "groups");
    Csv.records(folder, FILE, headings, problems).forEach(row -> vocabulary.add(row, problems));
    for (Column column : Column.values()) {
      IntStream.range(0, column.size())
          .mapToObj(column::word)
          .filter(word -> vocabulary.label(column.name(), word.name()).isEmpty())
          .forEach(
              word ->
                  problems.add(
                      new PolicyProblem(
                          FILE, 0, column.name(), word.name() + " の行がありません。加えてください。")));
    }
    return vocabulary;
  }

  Optional<String> label(String column, String code) {
    return Optional.ofNullable(labels.getOrDefault(column, Map.of()).get(code));
  }

  /** The column that a heading of a table means. */
  Optional<Column> column(String heading) {
    return codeOf("COLUMN", heading).map(Column::valueOf);
  }

  Optional<Outcome> outcome(String label) {
    return codeOf("OUTCOME", label).map(Outcome::valueOf);
  }

  /** The words and groups of a column with the set of values that each stands for, as bits. */
  Map<String, Long> words(Column column) {
    return words.getOrDefault(column, Map.of());
  }

  /** A situation in the words of the table, for a counter-example. */
  String describe(Situation situation) {
    List<String> parts = new ArrayList<>();
    for (Column column : Column.values()) {
      if (column != Column.SELF_PATH) {
        String code = column.word(column.ordinalIn(situation)).name();
        parts.add(
            label("COLUMN", column.name()).orElse(column.name())
                + "="
                + label(column.name(), code).orElse(code));
      }
    }
    return String.join(" ", parts);
  }

  private void add(Csv.Entry row, List<PolicyProblem> problems) {
    String column = row.cell("column");
    String code = row.cell("code");
    String label = row.cell("label");
    boolean unknown =
        column.equals("COLUMN") && !isNamed(Column.values(), code)
            || column.equals("OUTCOME") && !isNamed(Outcome.values(), code);
    if (unknown) {
      sayUnknown(row, problems);
      return;
    }
    labels.computeIfAbsent(column, any -> new LinkedHashMap<>()).put(code, label);
    for (Column known : Column.values()) {
      if (known.name().equals(column)) {
        addWord(known, row, problems);
      }
    }
  }

  private static boolean isNamed(Enum<?>[] known, String code) {
    return Arrays.stream(known).anyMatch(one -> one.name().equals(code));
  }

  private static void sayUnknown(Csv.Entry row, List<PolicyProblem> problems) {
    problems.add(
        new PolicyProblem(
            FILE, row.line(), row.cell("column"), row.cell("code") + " という符号はありません。行を除いてください。"));
  }

  private void addWord(Column column, Csv.Entry row, List<PolicyProblem> problems) {
    String code = row.cell("code");
    String label = row.cell("label");
    String groups = row.cell("groups");
    for (int i = 0; i < column.size(); i++) {
      if (column.word(i).name().equals(code)) {
        Map<String, Long> known = words.computeIfAbsent(column, any -> new LinkedHashMap<>());
        known.merge(label, 1L << i, (one, other) -> one | other);
        for (String group : groups.split(";")) {
          if (!group.isBlank()) {
            known.merge(group.strip(), 1L << i, (one, other) -> one | other);
          }
        }
        return;
      }
    }
    sayUnknown(row, problems);
  }

  private Optional<String> codeOf(String column, String label) {
    return labels.getOrDefault(column, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().equals(label))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
