package jp.ward.guard.platform;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.ward.guard.keys.KeyFolder;

/** Looks at settings, files and keys before anything starts, and finds all problems at once. */
final class Preflight {

  private final Settings settings;
  private final String databaseKind;
  private final Function<String, List<String>> proof;
  private final List<String> problems = new ArrayList<>();

  /**
   * Takes how it is to look.
   *
   * @param databaseKind what the jar was built for: h2 or postgresql
   * @param proof proves the policies of a folder, or of the packed one for "", and tells problems
   */
  Preflight(Settings settings, String databaseKind, Function<String, List<String>> proof) {
    this.settings = settings;
    this.databaseKind = databaseKind;
    this.proof = proof;
  }

  /** Each problem is two lines, Japanese and English, beginning with the setting or file. */
  List<String> problems() {
    Settings.ALL.stream().filter(this::isMissing).forEach(this::addMissing);
    settings.given(Settings.PUBLIC_KEY).flatMap(TokenKey::problem).ifPresent(this::add);
    settings.given(Settings.KEYS_DIR).ifPresent(this::keys);
    database();
    policies();
    state();
    settings.outOfBounds().forEach(this::add);
    NoticeChecks.problems(settings).forEach(this::add);
    return List.copyOf(problems);
  }

  void add(Problem problem) {
    problems.add(problem.text());
  }

  private boolean isMissing(Setting setting) {
    return setting.isMandatory() && settings.given(setting).isEmpty();
  }

  private void addMissing(Setting setting) {
    add(
        new Problem(
            setting.variable(),
            "設定されていません。次を設定してください: " + setting.japanese(),
            "is not set. Set it to " + setting.english() + "."));
  }

  private void keys(String dir) {
    try {
      List<String> found = new ArrayList<>();
      KeyFolder.read(Path.of(dir), found);
      String name = Settings.KEYS_DIR.variable() + ": ";
      found.forEach(problem -> problems.add(name + problem.replace("\n", "\n" + name)));
    } catch (InvalidPathException e) {
      wrong(Settings.KEYS_DIR, "フォルダの名前として読めません。", "is not the name of a folder.");
    }
  }

  private void database() {
    String url = settings.value(Settings.JDBC_URL);
    if (!url.startsWith("jdbc:" + databaseKind + ":")) {
      wrong(
          Settings.JDBC_URL,
          "この構成は " + databaseKind + " 用です。jdbc:" + databaseKind + ":… を指定してください。",
          "this build is for " + databaseKind + ". Set it to jdbc:" + databaseKind + ":...");
    } else if (H2Address.isInMemory(url)) {
      wrong(
          Settings.JDBC_URL,
          "メモリ上のデータベースには記録が残りません。ファイル(jdbc:h2:file:…)を指定してください。",
          "a database in memory keeps no record. Set it to a file (jdbc:h2:file:...).");
    } else {
      DatabaseProbe.problem(settings).ifPresent(this::add);
    }
  }

  private void policies() {
    String dir = settings.value(Settings.POLICIES_DIR);
    if (!dir.isEmpty() && !Files.isDirectory(Path.of(dir))) {
      wrong(
          Settings.POLICIES_DIR,
          "フォルダがありません。場所を直すか、設定を外して同梱の判定表を使ってください。",
          "there is no such folder. Correct it, or take it away to use the packed policies.");
      return;
    }
    problems.addAll(proof.apply(dir));
  }

  private void state() {
    if (!isWritable(settings)) {
      wrong(
          Settings.STATE_DIR,
          "フォルダに書き込めません。場所と権限を確かめてください。",
          "the folder cannot be written to. Check where it is and who may write there.");
    }
  }

  /** Looks at the folder, or where it would be made: a refused start leaves nothing behind. */
  private static boolean isWritable(Settings settings) {
    try {
      Path folder = stateDir(settings).toAbsolutePath();
      while (folder != null && Files.notExists(folder)) {
        folder = folder.getParent();
      }
      return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void wrong(Setting setting, String japanese, String english) {
    add(new Problem(setting.variable(), japanese, english));
  }

  /** Where the note is kept: as set, else beside the data. */
  static Path stateDir(Settings settings) {
    return settings
        .given(Settings.STATE_DIR)
        .map(Path::of)
        .orElseGet(() -> H2Address.stateBeside(settings.value(Settings.JDBC_URL)));
  }
}
