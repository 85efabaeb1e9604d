package jp.ward.guard.notice;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** The mail server (GUARD_SMTP_*); without a host nothing is sent by mail. */
@ConfigMapping(prefix = "guard.smtp")
public interface SmtpSettings {

  @DeclaredSetting(
      unset = "なし / none",
      japanese = "お知らせのメールサーバー(なければメールは送らない)",
      english = "the mail server; without it nothing is sent by mail")
  Optional<String> host();

  @DeclaredSetting(
      fallback = "587",
      bounds = Bounds.PORT_OF_A_SERVER,
      weaker = Weaker.NEVER,
      japanese = "メールサーバーのポート",
      english = "the mail server's port")
  int port();

  @DeclaredSetting(
      fallback = "starttls",
      bounds = Bounds.TRANSPORT_OF_MAIL,
      japanese = "`starttls`、`tls`、または `off`(同じ機械のメールサーバーだけ)",
      english = "`starttls`, `tls`, or `off`, which is only for a mail server on the same machine")
  String tls();

  @DeclaredSetting(
      unset = "なし / none",
      weaker = Weaker.NEVER,
      japanese = "メールサーバーの利用者名",
      english = "the mail server's user")
  Optional<String> username();

  @DeclaredSetting(
      unset = "なし / none",
      weaker = Weaker.NEVER,
      japanese = "メールサーバーのパスワード",
      english = "the mail server's password")
  Optional<String> password();

  @DeclaredSetting(
      unset = "なし / none",
      weaker = Weaker.NEVER,
      japanese = "お知らせの差出人。メールを送るなら必要",
      english = "the sender of notices; needed where mail is sent")
  Optional<String> from();
}
