package jp.ward.guard.platform;

import java.util.List;

/** The settings by which offices are told that something waits. */
final class NoticeSettings {

  static final Setting LINK_BASE =
      new Setting(
          "GUARD_LINK_BASE",
          "guard.link-base",
          "",
          "お知らせに書くこのガードのアドレス(https://…)。お知らせを送るなら必要",
          "this guard's address in notices (https://...); needed where notices are sent");
  static final Setting SMTP_HOST =
      smtp(
          "HOST",
          "",
          "お知らせのメールサーバー(なければメールは送らない)",
          "the mail server (without it nothing is sent by mail)");
  static final Setting SMTP_PORT = smtp("PORT", "587", "メールサーバーのポート", "the mail server's port");
  static final Setting SMTP_TLS =
      smtp(
          "TLS",
          "starttls",
          "starttls、tls、または off(同じ機械のメールサーバーに限る)",
          "starttls, tls, or off (only for a mail server on the same machine)");
  static final Setting SMTP_USERNAME =
      smtp("USERNAME", "", "メールサーバーの利用者名", "the mail server's user");
  static final Setting SMTP_PASSWORD =
      smtp("PASSWORD", "", "メールサーバーのパスワード", "the mail server's password");
  static final Setting SMTP_FROM =
      smtp("FROM", "", "お知らせの差出人。メールを送るなら必要", "the sender of notices; needed where mail is sent");
  static final Setting WEBHOOK_SECRET =
      new Setting(
          "GUARD_WEBHOOK_SECRET",
          "guard.webhook.secret",
          "",
          "webhook の署名の鍵(whsec_…。替える間は新旧を空白で並べる。なければ webhook は送らない)",
          "the secret that signs webhooks (whsec_...; while it changes the new one, a space, the old"
              + " one; without it no webhook is sent)");
  static final Setting EVERY =
      notice(
          "EVERY",
          "PT5S",
          "お知らせを送りに行く間隔(off なら、この複製は送らない)",
          "how often notices are sent (off: this replica sends none)");
  static final Setting ATTEMPTS =
      notice("ATTEMPTS", "30", "お知らせ1件を試みる回数", "how often one notice is tried");
  static final Setting FIRST_PAUSE =
      notice(
          "FIRST_PAUSE",
          "PT10S",
          "失敗の後の最初の間隔(失敗のたびに倍)",
          "the pause after the first failure; it doubles with each");
  static final Setting LONGEST_PAUSE =
      notice("LONGEST_PAUSE", "PT1H", "失敗の後の最長の間隔", "the longest pause after a failure");
  static final Setting TIMEOUT =
      notice("TIMEOUT", "PT10S", "受け手を待つ最長の時間", "how long a receiver may take");

  static final List<Setting> ALL =
      List.of(
          LINK_BASE,
          SMTP_HOST,
          SMTP_PORT,
          SMTP_TLS,
          SMTP_USERNAME,
          SMTP_PASSWORD,
          SMTP_FROM,
          WEBHOOK_SECRET,
          EVERY,
          ATTEMPTS,
          FIRST_PAUSE,
          LONGEST_PAUSE,
          TIMEOUT);

  private NoticeSettings() {}

  private static Setting smtp(String name, String fallback, String japanese, String english) {
    return Setting.of("smtp", name, fallback, japanese, english);
  }

  private static Setting notice(String name, String fallback, String japanese, String english) {
    return Setting.of("notice", name, fallback, japanese, english);
  }
}
