package jp.ward.guard.policy;

import com.opencsv.CSVParser;
import com.opencsv.CSVParserBuilder;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A CSV file as spreadsheets write it: with or without byte order mark, trailing commas, CRLF. */
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

  private Csv() {}

  static List<Line> lines(PolicyFolder folder, String file, List<PolicyProblem> problems) {
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
        lines.add(new Line(i + 1, fold(parser.parseLine(raw[i]))));
      } catch (IOException e) {
        problems.add(new PolicyProblem(file, i + 1, "", "CSVとして読めません。引用符(\")が閉じているか確かめてください。"));
      }
    }
    return lines;
  }

  /** The rows of a file with one header line, as heading to cell. */
  static List<Map<String, String>> records(
      PolicyFolder folder, String file, List<String> headings, List<PolicyProblem> problems) {
    List<Line> lines =
        lines(folder, file, problems).stream()
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
                IntStream.range(0, header.size())
                    .boxed()
                    .collect(Collectors.toMap(header::get, line::cell, (one, other) -> one)))
        .toList();
  }

  private static List<String> fold(String[] cells) {
    List<String> folded =
        new ArrayList<>(
            Arrays.stream(cells)
                .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFKC).strip())
                .toList());
    while (folded.size() > 1 && folded.get(folded.size() - 1).isEmpty()) {
      folded.remove(folded.size() - 1);
    }
    return folded;
  }
}
