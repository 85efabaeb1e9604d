package jp.ward.guard.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.directory.Contact;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells an office's own system: a signed CloudEvent, to exactly the address of the contact. Held by
 * WebhookTest.
 */
@ApplicationScoped
class WebhookSender implements Sender {

  private static final int THREADS = 4;

  private final Signature signature;
  private final NoticeLink link;
  private final Duration timeout;
  private final Clock clock;
  private final HttpClient http;

  WebhookSender(
      OutboxSettings settings,
      @ConfigProperty(name = NoticeSettings.WEBHOOK_SECRET) Optional<String> secret,
      @ConfigProperty(name = NoticeSettings.LINK_BASE) Optional<String> linkBase,
      Clock clock) {
    signature = secret.map(Signature::under).orElse(null);
    link = NoticeLink.at(linkBase.orElse(""));
    timeout = settings.timeout();
    this.clock = clock;
    http =
        signature == null
            ? null
            : HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .executor(Executors.newFixedThreadPool(THREADS, WebhookSender::thread))
                .build();
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.WEBHOOK;
  }

  /** Never unsigned: without a secret there are no webhooks. */
  @Override
  public boolean isOn() {
    return http != null;
  }

  @Override
  public boolean reaches(Contact contact) {
    return !contact.webhook().isEmpty();
  }

  @Override
  public CompletableFuture<Void> send(Notice notice, Contact contact) {
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request(notice, contact), BodyHandlers.discarding());
    // The request's own time-out ends with the answer's head; an endless answer is cut off here.
    return answer
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((taken, failure) -> answer.cancel(true))
        .thenAccept(this::check);
  }

  private HttpRequest request(Notice notice, Contact contact) {
    String body = EventJson.of(notice, link).text();
    Instant now = clock.instant();
    return HttpRequest.newBuilder(URI.create(contact.webhook()))
        .timeout(timeout)
        .header("Content-Type", EventJson.MEDIA_TYPE)
        .header("webhook-id", notice.id())
        .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
        .header("webhook-signature", signature.over(notice.id(), now, body))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private void check(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    if (status / 100 != 2) {
      // What tells when to come again; elsewhere the header means something else, or nothing.
      boolean isBusy = status == 429 || status == 503;
      String after = answer.headers().firstValue("Retry-After").orElse(null);
      throw new NotTaken(
          "STATUS_" + status, isBusy ? RetryAfter.wait(after, clock.instant()) : Duration.ZERO);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "guard-webhooks");
    thread.setDaemon(true);
    return thread;
  }
}
