package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;
import jp.ward.guard.directory.Purpose;

/**
 * Reads offices.csv, municipalities.csv and purposes.csv and holds them against each other. Held by
 * BadPolicyZooTest.
 */
final class DirectoryFiles {

  static final String OFFICES = "offices.csv";
  static final String MUNICIPALITIES = "municipalities.csv";
  private static final String PURPOSES = "purposes.csv";
  private static final String MEASURE_OFFICERS = "measureOfficers";
  private static final String SYSTEMS = "systems.csv";

  private final List<PolicyProblem> problems;
  private final Map<String, Integer> lines = new HashMap<>();

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
        .forEach(
            one ->
                files.say(
                    MUNICIPALITIES,
                    files.lines.get(one.code()),
                    one.code(),
                    "numberedBy の市区町村の行がありません。その行を加えるか、numberedBy を正してください。"));
    int before = problems.size();
    List<Office> offices = files.offices(folder, codes);
    boolean sound = problems.size() == before;
    List<Purpose> purposes = files.purposes(folder);
    List<Contact> contacts = ContactFile.read(folder, offices, sound, problems);
    return new Directory(
        offices, municipalities, purposes, files.systems(folder, offices, sound), contacts);
  }

  private List<Purpose> purposes(PolicyFolder folder) {
    List<Purpose> purposes = new ArrayList<>();
    List<String> headings = List.of("code", "label", "continuity");
    for (Csv.Entry row : Csv.records(folder, PURPOSES, headings, problems)) {
      String continuity = row.cell("continuity");
      if (!continuity.equals("yes") && !continuity.equals("no")) {
        say(PURPOSES, row.line(), row.cell("code"), "continuity は yes か no にしてください。");
      }
      purposes.add(new Purpose(row.cell("code"), row.cell("label"), continuity.equals("yes")));
    }
    return purposes;
  }

  private List<Municipality> municipalities(PolicyFolder folder) {
    Map<String, Municipality> known = new HashMap<>();
    List<String> headings = List.of("municipality", "numberedBy", "name", "atenaLength");
    for (Csv.Entry row : Csv.records(folder, MUNICIPALITIES, headings, problems)) {
      String code = row.cell("municipality");
      String length = row.cell("atenaLength");
      if (!Directory.isMunicipalityCode(code)) {
        say(MUNICIPALITIES, row.line(), code, "地方公共団体コード(検査数字を含む6桁)ではありません。番号を正してください。");
      } else if (!length.matches("[1-9]|1[0-5]")) {
        say(MUNICIPALITIES, row.line(), code, "atenaLength は 1 から 15 の桁数にしてください。");
      } else {
        Municipality one =
            new Municipality(
                code, row.cell("numberedBy"), row.cell("name"), Integer.parseInt(length));
        lines.put(code, row.line());
        if (known.put(code, one) != null) {
          say(MUNICIPALITIES, row.line(), code, "同じ市区町村の行が二つあります。一つにしてください。");
        }
      }
    }
    return new ArrayList<>(known.values());
  }

  private List<Office> offices(PolicyFolder folder, Set<String> municipalities) {
    Map<String, Office> known = new HashMap<>();
    List<String> headings = List.of("office", "municipality", "name", "callback");
    for (Csv.Entry row : Csv.records(folder, OFFICES, headings, problems)) {
      String code = row.cell("office");
      String municipality = row.cell("municipality");
      boolean fits =
          code.matches("[0-9]{5}-[a-z0-9]+(-[a-z0-9]+)*")
              && municipality.startsWith(code.substring(0, 5));
      if (!fits) {
        say(OFFICES, row.line(), code, "所属の符号は、市区町村コードの先頭5桁・ハイフン・課の符号にしてください。");
      } else if (!municipalities.contains(municipality)) {
        say(
            OFFICES,
            row.line(),
            code,
            "municipality の行が municipalities.csv にありません。行を加えるか、所属の行を正してください。");
      } else {
        Office one = office(row);
        if (known.put(code, one) != null) {
          say(OFFICES, row.line(), code, "同じ所属の行が二つあります。一つにしてください。");
        }
      }
    }
    return new ArrayList<>(known.values());
  }

  private Office office(Csv.Entry row) {
    String code = row.cell("office");
    String municipality = row.cell("municipality");
    String said = row.cell(MEASURE_OFFICERS);
    if (!said.isEmpty() && !Set.of("yes", "no").contains(said)) {
      say(OFFICES, row.line(), code, "measureOfficers は yes か no にしてください。");
    }
    Office usual = new Office(code, municipality, row.cell("name"), row.cell("callback"));
    boolean officers = said.isEmpty() ? usual.measureOfficers() : said.equals("yes");
    return new Office(code, municipality, usual.name(), usual.callback(), officers);
  }

  private List<BatchSystem> systems(PolicyFolder folder, List<Office> offices, boolean sound) {
    Set<String> codes = offices.stream().map(Office::code).collect(Collectors.toSet());
    Map<String, BatchSystem> known = new HashMap<>();
    List<String> headings = List.of("system", "name", "office", "questionsPerMinute");
    for (Csv.Entry row : Csv.records(folder, SYSTEMS, headings, problems)) {
      String system = row.cell("system");
      if (!row.cell("questionsPerMinute").matches("[1-9][0-9]{0,6}")) {
        say(SYSTEMS, row.line(), system, "questionsPerMinute は 1 以上の数にしてください。");
      } else if (sound && !codes.contains(row.cell("office"))) {
        say(SYSTEMS, row.line(), system, "office が offices.csv にありません。所属のコードにしてください。");
      } else {
        int rate = Integer.parseInt(row.cell("questionsPerMinute"));
        if (known.put(system, new BatchSystem(system, row.cell("office"), rate)) != null) {
          say(SYSTEMS, row.line(), system, "同じシステムの行が二つあります。一つにしてください。");
        }
      }
    }
    return new ArrayList<>(known.values());
  }

  private void say(String file, int line, String row, String message) {
    problems.add(new PolicyProblem(file, line, row, message));
  }
}
