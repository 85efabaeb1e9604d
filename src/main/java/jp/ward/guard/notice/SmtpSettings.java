package jp.ward.guard.notice;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The mail server (GUARD_SMTP_*); without a host nothing is sent by mail. */
@ConfigMapping(prefix = "guard.smtp")
interface SmtpSettings {

  Optional<String> host();

  int port();

  /** {@code starttls}, {@code tls}, or {@code off} for a server on the same machine. */
  String tls();

  Optional<String> username();

  Optional<String> password();

  Optional<String> from();
}
