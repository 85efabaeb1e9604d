package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Situation;

/**
 * How a former version put what today's words say (policies/former/施行日-words.csv): without it the
 * change report would call unchanged what the former version had no word for. Held by
 * FormerVersionsTest.
 *
 * @param words those that it lacked, or took otherwise
 * @param notes what changed in how people and places are recognised, which no table shows
 */
record FormerWords(List<Word> words, List<String> notes) {

  private static final List<String> HEADINGS =
      List.of("column", "code", "extent", "formerly", "meaning");

  /**
   * A word that a former version lacked, or took otherwise.
   *
   * @param partly whether only some of its cases were put otherwise, the others as today
   * @param formerly the words then, of which the strictest answer counts; empty where there were
   *     none
   */
  record Word(Column column, Enum<?> word, boolean partly, List<Enum<?>> formerly, String meaning) {

    boolean isIn(Situation situation) {
      return column.wordIn(situation) == word;
    }

    boolean isNew() {
      return formerly.isEmpty();
    }
  }

  /** Reads the words of a version; none where it says everything in today's words. */
  static FormerWords of(
      PolicyFolder folder, String version, Vocabulary vocabulary, List<PolicyProblem> problems) {
    String file = PolicyVersions.FORMER + "/" + version + PolicyVersions.WORDS;
    if (!folder.holds(file)) {
      return new FormerWords(List.of(), List.of());
    }
    Reader reader = new Reader(vocabulary, file, problems);
    List<Csv.Entry> rows = Csv.records(folder, file, HEADINGS, problems);
    return new FormerWords(
        rows.stream()
            .filter(row -> !isNote(row))
            .flatMap(row -> reader.word(row).stream())
            .toList(),
        rows.stream().filter(FormerWords::isNote).map(row -> row.cell("meaning")).toList());
  }

  /** Names the words, unknown to the former version, that a situation is put in. */
  List<Word> in(Situation situation) {
    List<Word> found = List.of();
    for (Word word : words) {
      if (word.isIn(situation)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(word);
      }
    }
    return found;
  }

  private static boolean isNote(Csv.Entry row) {
    return row.cell("column").isEmpty();
  }

  /** Reads the rows of one file and says what is wrong with them. */
  private record Reader(Vocabulary vocabulary, String file, List<PolicyProblem> problems) {

    Optional<Word> word(Csv.Entry row) {
      Optional<Column> column =
          Column.GIVEN.stream().filter(one -> one.name().equals(row.cell("column"))).findFirst();
      if (column.isEmpty()) {
        say(row, "column", "判定表の欄の符号ではありません。用語表の符号にしてください。");
        return Optional.empty();
      }
      Optional<Enum<?>> word =
          IntStream.range(0, column.get().size())
              .<Enum<?>>mapToObj(column.get()::word)
              .filter(one -> one.name().equals(row.cell("code")))
              .findFirst();
      if (word.isEmpty()) {
        say(row, "code", "この欄にない符号です。用語表の符号にしてください。");
      }
      boolean partly = row.cell("extent").equals("PART");
      if (!partly && !row.cell("extent").equals("ALL")) {
        say(row, "extent", "ALL か PART にしてください。");
      }
      List<Enum<?>> formerly = formerly(row, column.get());
      return word.map(one -> new Word(column.get(), one, partly, formerly, row.cell("meaning")));
    }

    private List<Enum<?>> formerly(Csv.Entry row, Column column) {
      List<Enum<?>> formerly = new ArrayList<>();
      Map<String, Long> words = vocabulary.words(column);
      for (String label : row.cell("formerly").split("\\|")) {
        Long bits = words.get(label.strip());
        if (bits != null && Long.bitCount(bits) == 1) {
          formerly.add(column.word(Long.numberOfTrailingZeros(bits)));
        } else if (!label.isBlank()) {
          say(row, "formerly", "「" + label + "」は用語表の一つの語にしてください。");
        }
      }
      return formerly;
    }

    private void say(Csv.Entry row, String column, String message) {
      problems.add(new PolicyProblem(file, row.line(), column, message));
    }
  }
}
