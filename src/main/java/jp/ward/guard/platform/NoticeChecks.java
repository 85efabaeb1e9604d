package jp.ward.guard.platform;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.ward.guard.directory.Contact;

/** Looks at the settings of notices before anything starts. */
final class NoticeChecks {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Settings settings;
  private final List<Problem> problems = new ArrayList<>();

  private NoticeChecks(Settings settings) {
    this.settings = settings;
  }

  static List<Problem> problems(Settings settings) {
    NoticeChecks checks = new NoticeChecks(settings);
    checks.mail();
    checks.webhooks();
    checks.delivery();
    return checks.problems;
  }

  /** What will not be sent: the guard starts all the same, its answers do not hang on notices. */
  static List<Problem> warnings(Settings settings, List<Contact> contacts) {
    List<Problem> warnings = new ArrayList<>();
    if (!isGiven(settings, NoticeSettings.SMTP_HOST)) {
      warnings.add(
          new Problem(
              NoticeSettings.SMTP_HOST.variable(),
              "設定されていません。メールのお知らせは送られません。",
              "is not set. No notice is sent by mail."));
    }
    if (!isGiven(settings, NoticeSettings.WEBHOOK_SECRET)
        && contacts.stream().anyMatch(one -> !one.webhook().isEmpty())) {
      warnings.add(
          new Problem(
              NoticeSettings.WEBHOOK_SECRET.variable(),
              "設定されていません。contacts.csv の webhook には送られません。",
              "is not set. Nothing is sent to the webhooks of contacts.csv."));
    }
    return warnings;
  }

  private void mail() {
    boolean on = isGiven(settings, NoticeSettings.SMTP_HOST);
    String host = settings.value(NoticeSettings.SMTP_HOST);
    check(
        NoticeSettings.SMTP_PORT,
        value -> value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= 65_535,
        "1から65535までの数を指定してください。",
        "must be a number from 1 to 65535.");
    check(
        NoticeSettings.SMTP_TLS,
        value -> value.matches("starttls|tls") || value.equals("off") && isHere(host, on),
        "starttls か tls を指定してください(off は同じ機械のメールサーバーだけ)。",
        "must be starttls or tls (off only for a mail server on the same machine).");
    check(
        NoticeSettings.SMTP_FROM,
        value -> value.isEmpty() ? !on : Contact.isMail(value),
        "差出人のメールアドレスを指定してください。",
        "must be the mail address of the sender.");
    check(
        NoticeSettings.SMTP_PASSWORD,
        value -> value.isEmpty() != isGiven(settings, NoticeSettings.SMTP_USERNAME),
        "GUARD_SMTP_USERNAME と両方を指定するか、両方を外してください。",
        "and GUARD_SMTP_USERNAME: set both or neither.");
  }

  private void webhooks() {
    check(
        NoticeSettings.WEBHOOK_SECRET,
        value -> value.isEmpty() || Stream.of(value.split(" +")).allMatch(NoticeChecks::isSecret),
        "whsec_ と24から64バイトの base64 にしてください。",
        "must be whsec_ and 24 to 64 bytes in base64.");
    boolean on =
        isGiven(settings, NoticeSettings.SMTP_HOST)
            || isGiven(settings, NoticeSettings.WEBHOOK_SECRET);
    check(
        NoticeSettings.LINK_BASE,
        value -> value.isEmpty() ? !on : Contact.isSafeAddress(value),
        "職員がこのガードを開くアドレス(https://…)を指定してください。",
        "must be the address (https://...) at which staff open this guard.");
  }

  private void delivery() {
    check(
        NoticeSettings.ATTEMPTS,
        value -> value.matches("[1-9][0-9]?"),
        "1から99までの数を指定してください。",
        "must be a number from 1 to 99.");
    check(
        NoticeSettings.EVERY,
        value -> value.equals("off") || isDuration(value, LONGEST),
        "PT5S のような1秒以上の間隔か、off を指定してください。",
        "must be a time of a second or more such as PT5S, or off.");
    for (Setting pause : List.of(NoticeSettings.FIRST_PAUSE, NoticeSettings.LONGEST_PAUSE)) {
      check(
          pause,
          value -> isDuration(value, LONGEST),
          "PT10S のような1秒から1日までの時間を指定してください。",
          "must be a time from a second to a day such as PT10S.");
    }
    check(
        NoticeSettings.TIMEOUT,
        value -> isDuration(value, LONGEST_TIMEOUT),
        "PT10S のような1秒から1分までの時間を指定してください。",
        "must be a time from a second to a minute such as PT10S.");
  }

  private void check(Setting setting, Predicate<String> holds, String japanese, String english) {
    if (!holds.test(settings.value(setting))) {
      problems.add(new Problem(setting.variable(), japanese, english));
    }
  }

  private static boolean isGiven(Settings settings, Setting setting) {
    return settings.given(setting).isPresent();
  }

  private static boolean isHere(String host, boolean on) {
    return !on || THIS_MACHINE.contains(host);
  }

  private static boolean isSecret(String text) {
    try {
      int bytes = Base64.getDecoder().decode(text.replaceFirst("^whsec_", "")).length;
      return text.startsWith("whsec_") && bytes >= 24 && bytes <= 64;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDuration(String text, Duration longest) {
    try {
      Duration time = Duration.parse(text);
      return time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(longest) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
