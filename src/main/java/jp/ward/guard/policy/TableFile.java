package jp.ward.guard.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.Column;

/**
 * Reads one approved document: cover lines, then tables (policies/disclosure/施行日.csv). Held by
 * BadPolicyZooTest.
 */
final class TableFile {

  static final String VERDICT = "判定";
  static final String SCRIPT = "文例";
  private static final Set<String> EXTRAS = Set.of("手順", "根拠", "備考");

  private final String file;
  private final Vocabulary vocabulary;
  private final List<PolicyProblem> problems;
  private final Map<String, String> cover = new HashMap<>();
  private final List<Table> verdicts = new ArrayList<>();
  private Table scripts;

  private TableFile(String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  static Optional<DecisionTables> read(
      PolicyFolder folder, String file, Vocabulary vocabulary, List<PolicyProblem> problems) {
    TableFile reader = new TableFile(file, vocabulary, problems);
    reader.readAll(Csv.lines(folder, file, problems));
    return reader.finish();
  }

  private void readAll(List<Csv.Line> lines) {
    List<Csv.Line> section = new ArrayList<>();
    for (Csv.Line line : lines) {
      if (line.isComment()) {
        String[] parts = line.cell(0).substring(1).split(":", 2);
        if (parts.length == 2) {
          cover.put(parts[0].strip(), parts[1].strip());
        }
      } else if (line.cell(0).equals("表")) {
        readTable(section);
        section = new ArrayList<>(List.of(line));
      } else if (!line.isBlank()) {
        section.add(line);
      }
    }
    readTable(section);
  }

  private void readTable(List<Csv.Line> section) {
    if (section.isEmpty()) {
      return;
    }
    Csv.Line title = section.get(0);
    if (!title.cell(0).equals("表") || section.size() < 2) {
      say(title.number(), "", "表は「表,名前」の行と見出し行で始めてください。");
      return;
    }
    List<String> header = section.get(1).cells();
    boolean isScript = header.contains(SCRIPT);
    int result = header.indexOf(isScript ? SCRIPT : VERDICT);
    if (!header.get(0).equals("番号") || result < 1) {
      say(section.get(1).number(), "", "見出しは「番号」で始め、「判定」か「文例」の欄を置いてください。");
      return;
    }
    List<Column> columns = columns(section.get(1), result);
    if (columns.size() < result - 1) {
      return;
    }
    List<Row> rows =
        section.stream()
            .skip(2)
            .flatMap(line -> row(line, header, columns, result).stream())
            .toList();
    Table table = new Table(title.cell(1), title.number(), columns, rows);
    if (isScript) {
      scripts = table;
    } else {
      verdicts.add(table);
    }
  }

  private List<Column> columns(Csv.Line header, int result) {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < header.cells().size(); i++) {
      String heading = header.cell(i);
      if (i < result) {
        vocabulary
            .column(heading)
            .ifPresentOrElse(
                columns::add,
                () -> say(header.number(), heading, "この見出しは用語表にありません。用語表の欄の名にしてください。"));
      } else if (i > result && !EXTRAS.contains(heading)) {
        say(header.number(), heading, "この見出しは使えません(使える語: 手順・根拠・備考)。");
      }
    }
    return columns;
  }

  private Optional<Row> row(Csv.Line line, List<String> header, List<Column> columns, int result) {
    List<Long> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String heading = header.get(i + 1);
      Column column = columns.get(i);
      Cell.parse(
              line.cell(i + 1),
              column,
              vocabulary.words(column),
              message -> say(line.number(), heading, message))
          .ifPresent(cells::add);
    }
    String word = line.cell(result);
    boolean known =
        header.get(result).equals(SCRIPT)
            || word.equals(Vocabulary.SAYS_NOTHING)
            || vocabulary.outcome(word).isPresent();
    if (!known) {
      say(line.number(), VERDICT, "「" + word + "」は判定の語ではありません(可・制限付き・二者承認・文書・遮断・定めなし)。");
    }
    if (cells.size() < columns.size() || !known) {
      return Optional.empty();
    }
    List<String> steps =
        Stream.of(cellUnder("手順", header, line).split("\\|"))
            .map(String::strip)
            .filter(step -> !step.isEmpty())
            .toList();
    String basis = cellUnder("根拠", header, line);
    return Optional.of(new Row(line.cell(0), line.number(), cells, word, steps, basis));
  }

  private static String cellUnder(String heading, List<String> header, Csv.Line line) {
    int index = header.indexOf(heading);
    return index < 0 ? "" : line.cell(index);
  }

  private Optional<DecisionTables> finish() {
    Optional<LocalDate> from = Optional.empty();
    try {
      from = Optional.of(LocalDate.parse(cover.getOrDefault("施行日", "")));
    } catch (DateTimeParseException e) {
      say(0, "施行日", "「# 施行日: 2026-04-01」の形で書いてください。");
    }
    if (!cover.containsKey("版") || cover.get("版").isEmpty()) {
      say(0, "版", "「# 版: 2026-04-01」の行を加えてください。");
    }
    if (verdicts.isEmpty() || scripts == null) {
      say(0, "", "判定の表と文例表がそろっていません。足りない表を加えてください。");
      return Optional.empty();
    }
    return from.map(
        date ->
            new DecisionTables(
                file,
                cover.getOrDefault("版", ""),
                cover.getOrDefault("改正要旨", ""),
                date,
                verdicts,
                scripts));
  }

  private void say(int line, String column, String message) {
    problems.add(new PolicyProblem(file, line, column, message));
  }
}
