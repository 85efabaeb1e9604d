package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;

/** Reads offices.csv, municipalities.csv and purposes.csv and holds them against each other. */
final class DirectoryFiles {

  private static final String OFFICES = "offices.csv";
  private static final String MUNICIPALITIES = "municipalities.csv";
  private static final String PURPOSES = "purposes.csv";
  private static final String SYSTEMS = "systems.csv";

  private final List<PolicyProblem> problems;

  private DirectoryFiles(List<PolicyProblem> problems) {
    this.problems = problems;
  }

  static Directory read(PolicyFolder folder, List<PolicyProblem> problems) {
    DirectoryFiles files = new DirectoryFiles(problems);
    List<Municipality> municipalities = files.municipalities(folder);
    Set<String> codes = new HashSet<>();
    municipalities.forEach(one -> codes.add(one.code()));
    municipalities.stream()
        .filter(one -> !codes.contains(one.numberedBy()))
        .forEach(one -> files.say(MUNICIPALITIES, one.code(), "numberedBy の市区町村の行がありません。"));
    List<Office> offices = files.offices(folder, codes);
    Map<String, String> purposes = new HashMap<>();
    Csv.records(folder, PURPOSES, List.of("code", "label"), problems)
        .forEach(row -> purposes.put(row.get("code"), row.get("label")));
    return new Directory(offices, municipalities, purposes, files.batchRates(folder));
  }

  private List<Municipality> municipalities(PolicyFolder folder) {
    Map<String, Municipality> known = new HashMap<>();
    List<String> headings = List.of("municipality", "numberedBy", "name", "atenaLength");
    for (Map<String, String> row : Csv.records(folder, MUNICIPALITIES, headings, problems)) {
      String code = row.getOrDefault("municipality", "");
      String length = row.getOrDefault("atenaLength", "");
      if (!Directory.isMunicipalityCode(code)) {
        say(MUNICIPALITIES, code, "地方公共団体コード(検査数字を含む6桁)ではありません。");
      } else if (!length.matches("[1-9]|1[0-5]")) {
        say(MUNICIPALITIES, code, "atenaLength は 1 から 15 の桁数にしてください。");
      } else {
        Municipality one =
            new Municipality(
                code,
                row.getOrDefault("numberedBy", ""),
                row.getOrDefault("name", ""),
                Integer.parseInt(length));
        if (known.put(code, one) != null) {
          say(MUNICIPALITIES, code, "同じ市区町村の行が二つあります。");
        }
      }
    }
    return new ArrayList<>(known.values());
  }

  private List<Office> offices(PolicyFolder folder, Set<String> municipalities) {
    Map<String, Office> known = new HashMap<>();
    List<String> headings = List.of("office", "municipality", "name", "callback");
    for (Map<String, String> row : Csv.records(folder, OFFICES, headings, problems)) {
      String code = row.getOrDefault("office", "");
      String municipality = row.getOrDefault("municipality", "");
      boolean fits =
          code.matches("[0-9]{5}-[a-z0-9]+(-[a-z0-9]+)*")
              && municipality.startsWith(code.substring(0, 5));
      if (!fits) {
        say(OFFICES, code, "所属の符号は、市区町村コードの先頭5桁・ハイフン・課の符号にしてください。");
      } else if (!municipalities.contains(municipality)) {
        say(OFFICES, code, "municipality の行が municipalities.csv にありません。");
      } else {
        Office one =
            new Office(
                code, municipality, row.getOrDefault("name", ""), row.getOrDefault("callback", ""));
        if (known.put(code, one) != null) {
          say(OFFICES, code, "同じ所属の行が二つあります。");
        }
      }
    }
    return new ArrayList<>(known.values());
  }

  private Map<String, Integer> batchRates(PolicyFolder folder) {
    Map<String, Integer> rates = new HashMap<>();
    List<String> headings = List.of("system", "name", "office", "questionsPerMinute");
    for (Map<String, String> row : Csv.records(folder, SYSTEMS, headings, problems)) {
      String rate = row.getOrDefault("questionsPerMinute", "");
      if (rate.matches("[1-9][0-9]{0,6}")) {
        rates.put(row.getOrDefault("system", ""), Integer.valueOf(rate));
      } else {
        say(SYSTEMS, row.getOrDefault("system", ""), "questionsPerMinute は 1 以上の数にしてください。");
      }
    }
    return rates;
  }

  private void say(String file, String row, String message) {
    problems.add(new PolicyProblem(file, 0, row, message));
  }
}
