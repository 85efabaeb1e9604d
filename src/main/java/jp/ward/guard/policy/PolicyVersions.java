package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The versions of the decision table that lie in a folder, by the 施行日 that names their file: those
 * that run or wait in {@code disclosure}, and those that were in force in {@code former}. Held by
 * FormerVersionsTest.
 */
final class PolicyVersions {

  static final String DISCLOSURE = "disclosure";
  static final String FORMER = "former";
  static final String WORDS = "-words.csv";
  private static final String END = ".csv";

  private final NavigableMap<String, String> files = new TreeMap<>(Comparator.naturalOrder());
  private final PolicyFolder folder;
  private final Vocabulary vocabulary;
  private final List<PolicyProblem> problems = new ArrayList<>();

  PolicyVersions(PolicyFolder folder, Vocabulary vocabulary) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    for (String place : List.of(FORMER, DISCLOSURE)) {
      folder.csvUnder(place).stream()
          .filter(file -> !file.endsWith(WORDS))
          .forEach(file -> files.put(nameOf(file), file));
    }
  }

  static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - END.length());
  }

  /** Whether a version is no longer proved and can decide nothing. */
  boolean isFormer(String version) {
    return files.getOrDefault(version, "").startsWith(FORMER);
  }

  /** The newest version before another, in force or former. */
  Optional<String> before(String version) {
    return Optional.ofNullable(files.lowerKey(version));
  }

  /**
   * Reads a version; a former one need not hold today's invariants, but every case of its tables
   * must still find its row.
   *
   * @throws PolicyRefused where there is no such version, or it can't be read any more
   */
  ReadVersion read(String version) {
    String file = files.get(version);
    if (file == null) {
      throw new PolicyRefused(
          List.of(
              new PolicyProblem(
                  version, 0, "", "この版はありません。ある版から選んでください: " + String.join("・", files.keySet()))));
    }
    Optional<DecisionTables> source = TableFile.read(folder, file, vocabulary, problems);
    FormerWords words = FormerWords.of(folder, version, vocabulary, problems);
    List<ProvedTable> proved =
        source.stream()
            .flatMap(one -> one.verdicts().stream())
            .map(
                table ->
                    isFormer(version)
                        ? ProvedTable.proveFormer(table, file, vocabulary, problems)
                        : ProvedTable.prove(table, file, vocabulary, problems))
            .toList();
    if (!problems.isEmpty()) {
      throw new PolicyRefused(problems);
    }
    return new ReadVersion(
        version, source.orElseThrow(), new ProvedTables(proved, vocabulary), words);
  }

  /**
   * A version with every case of its tables looked at.
   *
   * @param words what it put otherwise than today
   */
  record ReadVersion(String name, DecisionTables source, ProvedTables tables, FormerWords words) {}
}
