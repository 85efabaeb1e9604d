package jp.ward.guard.platform;

import io.smallrye.config.SmallRyeConfig;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.ward.guard.policy.ChangeReport;
import jp.ward.guard.policy.PolicyRefused;

/** The command {@code policy-changes [FROM [TO]]}: reads the policies, and starts nothing. */
final class PolicyChanges {

  private PolicyChanges() {}

  /**
   * The exit code: 0 printed, 1 refused with every cause printed.
   *
   * @param versions none, the former version, or both, by their 施行日
   */
  static int run(SmallRyeConfig config, List<String> versions) {
    return run(Main.settings(config), versions, Clock.systemUTC());
  }

  static int run(Settings settings, List<String> versions, Clock clock) {
    try {
      LocalDate day = LocalDate.now(clock.withZone(ZoneId.of(settings.value(Settings.ZONE))));
      ChangeReport.between(
              Policies.prove(settings.value(Settings.POLICIES_DIR), clock),
              versions.stream().findFirst(),
              versions.stream().skip(1).findFirst(),
              day)
          .forEach(Terminal::say);
      return 0;
    } catch (PolicyRefused refused) {
      return refuse(refused.problems().stream().map(one -> "規程 / policies: " + one).toList());
    } catch (UncheckedIOException e) {
      return refuse(
          problem(
              Settings.POLICIES_DIR,
              "フォルダを読めません。場所と権限を確かめてください。",
              "the folder cannot be read. Check where it is and who may read it."));
    } catch (DateTimeException e) {
      return refuse(
          problem(
              Settings.ZONE,
              "時間帯の名ではありません。Asia/Tokyo のように書いてください。",
              "is not a time zone. Write it like Asia/Tokyo."));
    }
  }

  private static List<String> problem(Setting setting, String japanese, String english) {
    return List.of(new Problem(setting.variable(), japanese, english).text());
  }

  private static int refuse(List<String> problems) {
    Terminal.complain(problems);
    return 1;
  }
}
