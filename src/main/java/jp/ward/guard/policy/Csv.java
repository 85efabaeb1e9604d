package jp.ward.guard.policy;

import com.opencsv.CSVParser;
import com.opencsv.CSVParserBuilder;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A CSV file as spreadsheets write it: with or without byte order mark, trailing commas, CRLF. Held
 * by BadPolicyZooTest, ShippedPolicyTest.
 */
final class Csv {

  /** One line of the file with its number from 1; cells are trimmed and width-folded (NFKC). */
  record Line(int number, List<String> cells) {

    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    boolean isComment() {
      return cell(0).startsWith("#");
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** One row below a header line, by heading; a heading that is missing gives empty cells. */
  record Entry(int line, Map<String, String> cells) {

    String cell(String heading) {
      return cells.getOrDefault(heading, "");
    }
  }

  private Csv() {}

  static List<Line> lines(PolicyFolder folder, String file, List<PolicyProblem> problems) {
    return lines(folder, file, Csv::widthFolded, problems);
  }

  private static List<Line> lines(
      PolicyFolder folder, String file, UnaryOperator<String> form, List<PolicyProblem> problems) {
    if (!folder.holds(file)) {
      problems.add(new PolicyProblem(file, 0, "", "ファイルがありません。規程フォルダに置いてください。"));
      return List.of();
    }
    String text = folder.text(file);
    String[] raw = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n", -1);
    CSVParser parser = new CSVParserBuilder().build();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < raw.length; i++) {
      try {
        lines.add(new Line(i + 1, cells(parser.parseLine(raw[i]), form)));
      } catch (IOException e) {
        problems.add(new PolicyProblem(file, i + 1, "", "CSVとして読めません。引用符(\")が閉じているか確かめてください。"));
      }
    }
    return lines;
  }

  /** The rows of a file with one header line. */
  static List<Entry> records(
      PolicyFolder folder, String file, List<String> headings, List<PolicyProblem> problems) {
    return records(folder, file, headings, Csv::widthFolded, problems);
  }

  /** The rows of a file whose cells people read aloud: as written, with nothing folded. */
  static List<Entry> sentences(
      PolicyFolder folder, String file, List<String> headings, List<PolicyProblem> problems) {
    return records(folder, file, headings, String::strip, problems);
  }

  private static List<Entry> records(
      PolicyFolder folder,
      String file,
      List<String> headings,
      UnaryOperator<String> form,
      List<PolicyProblem> problems) {
    List<Line> lines =
        lines(folder, file, form, problems).stream()
            .filter(line -> !line.isBlank() && !line.isComment())
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> header = lines.get(0).cells();
    for (String heading : headings) {
      if (!header.contains(heading)) {
        problems.add(
            new PolicyProblem(file, lines.get(0).number(), heading, "見出しがありません。見出し行に加えてください。"));
      }
    }
    return lines.stream()
        .skip(1)
        .map(
            line ->
                new Entry(
                    line.number(),
                    IntStream.range(0, header.size())
                        .boxed()
                        .collect(Collectors.toMap(header::get, line::cell, (one, other) -> one))))
        .toList();
  }

  private static String widthFolded(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
  }

  private static List<String> cells(String[] raw, UnaryOperator<String> form) {
    List<String> cells = new ArrayList<>(Arrays.stream(raw).map(form).toList());
    while (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }
}
