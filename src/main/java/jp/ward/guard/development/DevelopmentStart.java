package jp.ward.guard.development;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.build.JwtException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.platform.Terminal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Fills the sample ward through the front door, as its officers would, and says how to try the
 * guard. Absent from the production jar.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DevelopmentStart {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int TRIES = 300;
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final DevelopmentTokens tokens;
  private final ManagedExecutor executor;
  private final Clock clock;
  private final ZoneId zone;
  private final int port;

  DevelopmentStart(
      DevelopmentTokens tokens,
      ManagedExecutor executor,
      Clock clock,
      ZoneId zone,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.tokens = tokens;
    this.executor = executor;
    this.clock = clock;
    this.zone = zone;
    this.port = port;
  }

  /** Beside the start: the guard listens only after it. */
  void onStart(@Observes StartupEvent event) {
    executor.execute(this::open);
  }

  private void open() {
    try {
      Map<String, String> minted = new TreeMap<>();
      for (DevelopmentPerson person : DevelopmentPerson.ALL) {
        minted.put(person.name(), tokens.mint(person));
        tokens.keep(person, minted.get(person.name()));
      }
      for (DevelopmentMeasure measure : DevelopmentMeasure.ALL) {
        register(measure, minted.get(measure.officer().name()));
      }
      Terminal.say(DevelopmentGreeting.text(minted, port));
    } catch (JwtException e) {
      Terminal.say(DevelopmentGreeting.NO_KEY);
    } catch (IllegalStateException e) {
      Terminal.say(DevelopmentGreeting.NO_WARD + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void register(DevelopmentMeasure measure, String token) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/measures"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", measure.key()) // after a reload the ward still stands
            .POST(BodyPublishers.ofString(measure.bodyOn(LocalDate.now(clock.withZone(zone)))))
            .build();
    int status = statusOf(request);
    if (status != 201 && status != 409) { // 409: it stands since before midnight
      throw new IllegalStateException("POST /api/v1/measures: " + status);
    }
  }

  /** Patient while nothing listens yet, and while a reload has the guard half started. */
  private static int statusOf(HttpRequest request) throws InterruptedException {
    int status = 503;
    for (int i = 0; i < TRIES && status >= 500; i++) {
      try {
        status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
      } catch (IOException notYetListening) {
        status = 503;
      }
      if (status >= 500) {
        Thread.sleep(BETWEEN.toMillis());
      }
    }
    return status;
  }
}
