package jp.ward.guard.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where everything begins: looks first, starts afterwards. */
@QuarkusMain
public class Main {

  /**
   * What no surroundings may change: a parent profile "dev" would wake %dev lines as surely as the
   * profile itself, and a clean would empty the register. Held by PackagedJarIT.
   */
  private static final Map<String, String> PINNED =
      Map.of(
          "quarkus.profile", "prod",
          "smallrye.config.profile", "prod",
          "quarkus.config.profile.parent", "",
          "smallrye.config.profile.parent", "",
          "quarkus.flyway.clean-disabled", "true",
          "quarkus.flyway.clean-at-start", "false");

  private static final String USAGE =
      """
      使い方 / usage:
        java -jar quarkus-run.jar                  起動 / start
        java -jar quarkus-run.jar init-keys DIR    鍵のフォルダを作る / make a key folder
        java -jar quarkus-run.jar verify-ledger    台帳を検証する / verify the ledger
        java -jar quarkus-run.jar policy-changes [FROM [TO]]
                                                   判定表の変化を印刷する / print how the tables changed\
      """;

  /** Exit codes: 0 done, 1 refused with every cause printed, 2 arguments that mean nothing. */
  public static void main(String[] args) {
    String command = args.length == 0 ? "" : args[0];
    if (command.equals("init-keys") && args.length == 2) {
      System.exit(InitKeys.run(args[1]));
    } else if (command.equals("verify-ledger") && args.length == 1) {
      System.exit(LedgerVerification.run(production()));
    } else if (command.equals("policy-changes") && args.length <= 3) {
      System.exit(PolicyChanges.run(production(), List.of(args).subList(1, args.length)));
    } else if (isUnderTheBuildTool()) {
      Quarkus.run(args);
    } else if (args.length > 0) {
      Terminal.say(USAGE);
      System.exit(2);
    } else {
      start();
    }
  }

  /**
   * Whether Maven runs this (development mode, tests). The launch mode says NORMAL until Quarkus
   * starts, so the class loader is asked: the packaged jar has none of this kind, and no setting
   * makes one.
   */
  private static boolean isUnderTheBuildTool() {
    return Main.class
        .getClassLoader()
        .getClass()
        .getName()
        .equals("io.quarkus.bootstrap.classloading.QuarkusClassLoader");
  }

  private static void start() {
    SmallRyeConfig config = production();
    Settings settings = settings(config);
    Preflight preflight =
        new Preflight(
            settings,
            databaseKind(config),
            dir -> Policies.problemsBeforeStart(dir, Clock.systemUTC()));
    List<String> problems = new ArrayList<>(preflight.problems());
    UnknownSettings.problems(System.getenv().keySet(), System.getProperties().stringPropertyNames())
        .forEach(problem -> problems.add(problem.text()));
    new SignInSettings(
            config.getPropertyNames(), name -> config.getOptionalValue(name, String.class))
        .problems()
        .forEach(problem -> problems.add(problem.text()));
    if (!problems.isEmpty()) {
      Terminal.refuse(problems);
      System.exit(1);
    }
    Terminal.warn(NoticeChecks.warnings(settings, Policies.contactsBeforeStart()));
    System.setProperty(Settings.STATE_DIR.property(), Preflight.stateDir(settings).toString());
    Quarkus.run();
  }

  /** Settings as they stand in production, whatever profile the surroundings ask for. */
  private static SmallRyeConfig production() {
    PINNED.forEach(System::setProperty);
    return ConfigUtils.configBuilder(LaunchMode.NORMAL).build();
  }

  static Settings settings(SmallRyeConfig config) {
    return new Settings(name -> config.getOptionalValue(name, String.class));
  }

  static String databaseKind(SmallRyeConfig config) {
    return config.getValue("guard.build.db", String.class);
  }
}
