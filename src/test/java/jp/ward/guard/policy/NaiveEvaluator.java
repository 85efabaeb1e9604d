package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second reading of the decision table, for comparison: every row is held against the words of a
 * case by comparing strings, cell by cell. Shares no code with the production reader.
 */
final class NaiveEvaluator {

  private static final List<String> STRICTEST_LAST =
      List.of("定めなし", "可", "制限付き", "二者承認", "文書", "遮断");

  /** A table as it stands in the file. */
  record Table(String name, List<String> headings, List<Map<String, String>> rows) {

    boolean hasVerdicts() {
      return headings.contains("判定");
    }

    /** The headings before the verdict, but for the number. */
    List<String> columns() {
      return headings.subList(1, headings.indexOf(hasVerdicts() ? "判定" : "文例"));
    }
  }

  /** Column heading and label to the groups that the word belongs to. */
  private final Map<String, Set<String>> groups = new HashMap<>();

  private final Map<String, String> headings = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final List<Table> tables = new ArrayList<>();

  NaiveEvaluator(String file) {
    for (String[] cell : CsvByHand.lines("vocabulary.csv")) {
      if (cell[0].equals("COLUMN")) {
        headings.put(cell[1], cell[2]);
      }
      labels.put(cell[0] + " " + cell[1], cell[2]);
    }
    for (String[] cell : CsvByHand.lines("vocabulary.csv")) {
      String key = headings.get(cell[0]) + " " + cell[2];
      groups.put(key, new HashSet<>(Arrays.asList(cell[4].split(";"))));
    }
    for (String[] cell : CsvByHand.lines(file)) {
      if (cell[0].equals("表")) {
        tables.add(new Table(cell[1], new ArrayList<>(), new ArrayList<>()));
      } else if (!tables.isEmpty() && !cell[0].isEmpty()) {
        add(tables.get(tables.size() - 1), cell);
      }
    }
  }

  private static void add(Table table, String[] cell) {
    if (table.headings().isEmpty()) {
      table.headings().addAll(List.of(cell));
      return;
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cell.length; i++) {
      row.put(table.headings().get(i), cell[i]);
    }
    table.rows().add(row);
  }

  List<Table> tables() {
    return tables;
  }

  /** The heading of a column and the label of a word, by their codes. */
  String heading(String column) {
    return headings.get(column);
  }

  String label(String column, String code) {
    return labels.get(column + " " + code);
  }

  /** The one row of a table that a case falls under, the case given by heading and label. */
  Map<String, String> row(Table table, Map<String, String> words) {
    Map<String, String> found = null;
    for (Map<String, String> row : table.rows()) {
      if (table.columns().stream().allMatch(one -> fits(row.get(one), one, words.get(one)))) {
        if (found != null) {
          throw new IllegalStateException(row.get("番号") + " beside " + found.get("番号"));
        }
        found = row;
      }
    }
    return found;
  }

  static int strictness(String verdict) {
    return STRICTEST_LAST.indexOf(verdict);
  }

  private boolean fits(String cell, String heading, String word) {
    if (cell.equals("*")) {
      return true;
    }
    boolean except = cell.endsWith("以外");
    boolean named = false;
    for (String one : cell.replaceFirst("以外$", "").split("\\|")) {
      named |= one.equals(word) || groups.get(heading + " " + word).contains(one);
    }
    return named != except;
  }
}
