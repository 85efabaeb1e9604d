package jp.ward.guard.notice;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.directory.Contact;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells an office by mail. Held by MailTest. */
@ApplicationScoped
class MailSender implements Sender {

  private final String from;
  private final NoticeLink link;
  private final Vertx vertx;
  private final Duration timeout;
  private final MailConfig config;

  MailSender(
      Vertx vertx,
      SmtpSettings smtp,
      OutboxSettings settings,
      @ConfigProperty(name = NoticeSettings.LINK_BASE) Optional<String> linkBase) {
    from = smtp.from().orElse("");
    link = NoticeLink.at(linkBase.orElse(""));
    this.vertx = vertx;
    timeout = settings.timeout();
    config = smtp.host().map(host -> config(host, smtp, timeout)).orElse(null);
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.MAIL;
  }

  @Override
  public boolean isOn() {
    return config != null;
  }

  @Override
  public boolean reaches(Contact contact) {
    return !contact.mail().isEmpty();
  }

  @Override
  public CompletableFuture<Void> send(Notice notice, Contact contact) {
    MailMessage message =
        new MailMessage()
            .setFrom(from)
            .setTo(contact.mail())
            .setSubject(Letter.SUBJECT)
            .setText(new Letter(notice.id(), link.inbox()).text())
            // The same in every attempt, so that a mail program can tell a repetition.
            .addHeader("Message-ID", "<" + notice.id() + "@" + domain(from) + ">")
            .addHeader("Auto-Submitted", "auto-generated");
    // A client for each mail: its pool never gets back the place of a server that does not greet.
    MailClient client = MailClient.create(vertx, new MailConfig(config));
    return client
        .sendMail(message)
        .<Void>mapEmpty()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((taken, failure) -> client.close())
        .exceptionally(MailSender::refused);
  }

  private static Void refused(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof SMTPException answered) {
      throw new NotTaken("SMTP_" + answered.getReplyCode());
    }
    throw new CompletionException(cause);
  }

  private static MailConfig config(String host, SmtpSettings smtp, Duration timeout) {
    MailConfig config =
        new MailConfig()
            .setHostname(host)
            .setPort(smtp.port())
            .setOwnHostname(domain(smtp.from().orElse("")))
            .setSsl(smtp.tls().equals("tls"))
            .setStarttls(
                smtp.tls().equals("starttls") ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
            .setKeepAlive(false)
            .setMaxPoolSize(1);
    config.setHostnameVerificationAlgorithm("HTTPS"); // a client of Vert.x 4 has none of its own
    config.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
    config.setIdleTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
    smtp.username().ifPresent(config::setUsername);
    smtp.password().ifPresent(config::setPassword);
    return config;
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }
}
