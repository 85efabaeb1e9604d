package jp.ward.guard.platform;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.notice.NoticeSettings;

/** Looks before anything starts at what the settings of notices ask of each other. */
final class NoticeChecks {

  static final Setting LINK_BASE = Settings.named(NoticeSettings.LINK_BASE);
  static final Setting WEBHOOK_SECRET = Settings.named(NoticeSettings.WEBHOOK_SECRET);
  static final Setting SMTP_HOST = Settings.named("guard.smtp.host");
  static final Setting SMTP_TLS = Settings.named("guard.smtp.tls");
  static final Setting SMTP_FROM = Settings.named("guard.smtp.from");
  static final Setting SMTP_USERNAME = Settings.named("guard.smtp.username");
  static final Setting SMTP_PASSWORD = Settings.named("guard.smtp.password");

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private final Settings settings;
  private final List<Problem> problems = new ArrayList<>();

  private NoticeChecks(Settings settings) {
    this.settings = settings;
  }

  static List<Problem> problems(Settings settings) {
    NoticeChecks checks = new NoticeChecks(settings);
    checks.mail();
    checks.webhooks();
    return checks.problems;
  }

  /** What will not be sent: the guard starts all the same, its answers do not hang on notices. */
  static List<Problem> warnings(Settings settings, List<Contact> contacts) {
    List<Problem> warnings = new ArrayList<>();
    if (!isGiven(settings, SMTP_HOST)) {
      warnings.add(
          new Problem(
              SMTP_HOST.variable(),
              "設定されていません。メールのお知らせは送られません。",
              "is not set. No notice is sent by mail."));
    }
    if (!isGiven(settings, WEBHOOK_SECRET)
        && contacts.stream().anyMatch(one -> !one.webhook().isEmpty())) {
      warnings.add(
          new Problem(
              WEBHOOK_SECRET.variable(),
              "設定されていません。contacts.csv の webhook には送られません。",
              "is not set. Nothing is sent to the webhooks of contacts.csv."));
    }
    return warnings;
  }

  private void mail() {
    boolean on = isGiven(settings, SMTP_HOST);
    String host = settings.value(SMTP_HOST);
    check(
        SMTP_TLS,
        value -> !value.equals("off") || isHere(host, on),
        SMTP_TLS.bounds().japanese(),
        SMTP_TLS.bounds().english());
    check(
        SMTP_FROM,
        value -> value.isEmpty() ? !on : Contact.isMail(value),
        "差出人のメールアドレスを指定してください。",
        "must be the mail address of the sender.");
    check(
        SMTP_PASSWORD,
        value -> value.isEmpty() != isGiven(settings, SMTP_USERNAME),
        "GUARD_SMTP_USERNAME と両方を指定するか、両方を外してください。",
        "and GUARD_SMTP_USERNAME: set both or neither.");
  }

  private void webhooks() {
    check(
        WEBHOOK_SECRET,
        value -> value.isEmpty() || Stream.of(value.split(" +")).allMatch(NoticeChecks::isSecret),
        "whsec_ と24から64バイトの base64 にしてください。",
        "must be whsec_ and 24 to 64 bytes in base64.");
    boolean on = isGiven(settings, SMTP_HOST) || isGiven(settings, WEBHOOK_SECRET);
    check(
        LINK_BASE,
        value -> value.isEmpty() ? !on : Contact.isSafeAddress(value),
        "職員がこのガードを開くアドレス(https://…)を指定してください。",
        "must be the address (https://...) at which staff open this guard.");
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
}
