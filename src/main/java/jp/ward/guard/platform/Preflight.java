package jp.ward.guard.platform;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
    numbersAndWords();
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

  private void numbersAndWords() {
    Settings.ALL.stream()
        .filter(setting -> setting.property().startsWith("guard.limits."))
        .forEach(
            setting ->
                check(
                    setting,
                    value -> value.matches("[1-9][0-9]{0,8}"),
                    "1から999999999までの数を指定してください。",
                    "must be a number from 1 to 999999999."));
    Settings.ALL.stream()
        .filter(setting -> setting.property().matches("guard[.](approval|clearance)[.].*"))
        .forEach(
            setting ->
                check(
                    setting,
                    Preflight::isTime,
                    "1分から31日までの長さを PT10M や PT24H のように指定してください。",
                    "must be a time from a minute to 31 days, such as PT10M or PT24H."));
    check(
        Settings.PORT,
        value -> value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535,
        "0から65535までの数を指定してください。",
        "must be a number from 0 to 65535.");
    check(
        Settings.MANAGEMENT_PORT,
        value -> value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535,
        "0から65535までの数を指定してください。",
        "must be a number from 0 to 65535.");
    check(
        Settings.ZONE,
        Preflight::isZone,
        "時間帯の名前ではありません。Asia/Tokyo のように指定してください。",
        "is not a time zone. Use a name such as Asia/Tokyo.");
    check(
        Settings.NEW_REGISTER,
        value -> value.isEmpty() || value.matches("reg_[0-9A-Z]{26}"),
        "捨てる台帳の番号(鍵のフォルダの register-id にある reg_…)を指定してください。true では始められません。",
        "must be the id of the register that is given up (reg_..., in register-id of the key"
            + " folder). true is not enough: left set, it would begin an empty register after a"
            + " loss.");
    check(
        Settings.SPOT_CHECK_SHARE,
        value -> value.matches("0(\\.[0-9]+)?|1(\\.0+)?"),
        "0から1までの小数を指定してください。",
        "must be a number from 0 to 1.");
    check(
        Settings.SPOT_CHECK_ACTS,
        value -> value.matches("|0(\\.[0-9]+)?|1(\\.0+)?"),
        "0から1までの小数を指定するか、外してください。",
        "must be a number from 0 to 1, or left out.");
    check(
        Settings.LOOKBACK,
        value -> value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= 365,
        "0から365までの日数を指定してください。",
        "must be a number of days from 0 to 365.");
    check(
        Settings.STRONG_AMR,
        value -> value.matches("[a-z0-9]+([,+|][a-z0-9]+)*"),
        "書き方が違います。例: " + Settings.STRONG_AMR.fallback(),
        "is not written as it should be. Example: " + Settings.STRONG_AMR.fallback());
    check(
        Settings.SHARED_ACCOUNTS,
        value ->
            value.isEmpty() || Arrays.stream(value.split(",", -1)).allMatch(Preflight::isAccounts),
        "書き方が違います。文字のある型を , で区切ってください。例: counter-*,night-desk-?",
        "is not written as it should be: patterns with a letter or digit in each, no spaces,"
            + " commas between. Example: counter-*,night-desk-?");
  }

  private void check(Setting setting, Predicate<String> holds, String japanese, String english) {
    if (!holds.test(settings.value(setting))) {
      wrong(setting, japanese, english);
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

  private static boolean isTime(String value) {
    try {
      Duration time = Duration.parse(value);
      return time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(Duration.ofDays(31)) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** A pattern that fits every account would leave nobody to approve. */
  private static boolean isAccounts(String pattern) {
    return pattern.codePoints().anyMatch(Character::isLetterOrDigit)
        && pattern
            .codePoints()
            .noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }

  private static boolean isZone(String name) {
    try {
      ZoneId.of(name);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
