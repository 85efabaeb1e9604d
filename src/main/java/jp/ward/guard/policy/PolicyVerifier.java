package jp.ward.guard.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.decision.Column;
import jp.ward.guard.directory.Directory;

/**
 * Proves a policy folder at start-up; every problem is reported at once, or the policy runs. Held
 * by BadPolicyZooTest, ShippedPolicyTest.
 */
public final class PolicyVerifier {

  /** Holds all tables together against the invariants, and says how many situations there are. */
  interface JointWalk {
    long prove(
        ProvedTables tables, String file, Vocabulary vocabulary, List<PolicyProblem> problems);
  }

  private final PolicyFolder folder;
  private final Clock clock;
  private final JointWalk walk;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private PolicyVerifier(PolicyFolder folder, Clock clock, JointWalk walk) {
    this.folder = folder;
    this.clock = clock;
    this.walk = walk;
  }

  /**
   * Proves every version in the folder.
   *
   * @throws PolicyRefused with all problems of all files
   */
  public static PolicyShelf verify(PolicyFolder folder, Clock clock) {
    return verify(folder, clock, JointProof::prove);
  }

  /** Proves with another walk: tests that start the application dozens of times walk once. */
  static PolicyShelf verify(PolicyFolder folder, Clock clock, JointWalk walk) {
    return new PolicyVerifier(folder, clock, walk).verifyAll();
  }

  private PolicyShelf verifyAll() {
    Vocabulary vocabulary = Vocabulary.read(folder, problems);
    Texts texts = Texts.read(folder, problems);
    List<Condition> conditions = Conditions.read(folder, problems);
    Directory directory = DirectoryFiles.read(folder, problems);
    List<VerifiedPolicy> policies = new ArrayList<>();
    Map<String, Row> earlier = new HashMap<>();
    List<String> files = folder.csvUnder("disclosure");
    if (files.isEmpty()) {
      problems.add(
          new PolicyProblem("disclosure", 0, "", "判定表がありません。disclosure/施行日.csv を置いてください。"));
    }
    for (String file : files) {
      Instant begun = clock.instant();
      int before = problems.size();
      TableFile.read(folder, file, vocabulary, problems)
          .flatMap(tables -> prove(tables, vocabulary, texts, conditions, earlier, begun, before))
          .ifPresent(policies::add);
    }
    if (!problems.isEmpty()) {
      throw new PolicyRefused(problems);
    }
    return new PolicyShelf(folder, directory, vocabulary, policies);
  }

  private Optional<VerifiedPolicy> prove(
      DecisionTables source,
      Vocabulary vocabulary,
      Texts texts,
      List<Condition> conditions,
      Map<String, Row> earlier,
      Instant begun,
      int before) {
    source.all().forEach(table -> checkRows(table, source.file(), vocabulary, texts, earlier));
    List<ProvedTable> proved =
        source.verdicts().stream()
            .map(table -> ProvedTable.prove(table, source.file(), vocabulary, problems))
            .toList();
    ProvedTable scripts = ProvedTable.prove(source.scripts(), source.file(), vocabulary, problems);
    if (problems.size() > before) {
      return Optional.empty();
    }
    ProvedTables tables = new ProvedTables(proved, vocabulary);
    long situations = walk.prove(tables, source.file(), vocabulary, problems);
    String cases = source.file().replace("disclosure/", "cases/");
    int examples = Examples.check(folder, cases, vocabulary, tables, problems);
    String hash =
        folder.hashOf(
            List.of(
                source.file(),
                cases,
                Vocabulary.FILE,
                Texts.SCRIPTS,
                Texts.STEPS,
                Conditions.FILE,
                DirectoryFiles.OFFICES,
                DirectoryFiles.MUNICIPALITIES));
    ProofReport proof = proof(source, vocabulary, situations, examples, begun);
    return Optional.of(
        new VerifiedPolicy(source, hash, tables, scripts, vocabulary, texts, conditions, proof));
  }

  private void checkRows(
      Table table, String file, Vocabulary vocabulary, Texts texts, Map<String, Row> earlier) {
    Map<String, Row> here = new HashMap<>();
    for (Row row : table.rows()) {
      boolean silent = row.result().equals(Vocabulary.SAYS_NOTHING);
      boolean script = table.name().equals(TableFile.SCRIPT + "表");
      boolean permits = vocabulary.outcome(row.result()).map(Enum::ordinal).orElse(1) == 0;
      if (row.id().isEmpty() || here.put(row.id(), row) != null) {
        say(file, row, "番号", "番号が空か、ほかの行と同じです。新しい番号を付けてください。");
      }
      Row before = earlier.putIfAbsent(row.id(), row);
      if (before != null && !sameRule(before, row)) {
        say(file, row, "番号", row.id() + " は別の行の番号です。使い回さず新しい番号を付けてください。");
      }
      if (!script && !silent && !permits && row.basis().isEmpty()) {
        say(file, row, "根拠", "every_row_cites_its_basis: 可以外の行には根拠を書いてください。");
      }
      if (script && !texts.scripts().containsKey(row.result())) {
        say(
            file,
            row,
            TableFile.SCRIPT,
            row.result() + " は文例(scripts.csv)にありません。ある番号を書くか、文例を加えてください。");
      }
      if (!script && !silent && row.steps().isEmpty()) {
        say(file, row, "手順", "次に何をすればよいかを、steps.csv の番号で書いてください。");
      }
      row.steps().stream()
          .filter(step -> !texts.steps().containsKey(step))
          .forEach(
              step -> say(file, row, "手順", step + " は手順(steps.csv)にありません。ある番号を書くか、手順を加えてください。"));
    }
  }

  private static boolean sameRule(Row one, Row other) {
    return one.cells().equals(other.cells()) && one.result().equals(other.result());
  }

  private void say(String file, Row row, String column, String message) {
    problems.add(new PolicyProblem(file, row.line(), column, message));
  }

  private ProofReport proof(
      DecisionTables source, Vocabulary vocabulary, long situations, int examples, Instant begun) {
    List<ProofReport.TableSize> sizes =
        source
            .all()
            .map(
                table ->
                    new ProofReport.TableSize(
                        table.name(),
                        table.columns().stream()
                            .map(Column::name)
                            .map(name -> vocabulary.label("COLUMN", name).orElse(name))
                            .toList(),
                        table.rows().size(),
                        table.cases()))
            .toList();
    List<ProofReport.Sentence> invariants =
        new ArrayList<>(
            Invariant.all().stream()
                .map(one -> new ProofReport.Sentence(one.name(), one.sentence()))
                .toList());
    invariants.add(new ProofReport.Sentence("every_row_cites_its_basis", "可以外の行には根拠がある。"));
    Instant now = clock.instant();
    return new ProofReport(
        sizes, situations, examples, invariants, now, Duration.between(begun, now));
  }
}
