package jp.ward.guard.platform;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Answers on the public port whether the guard is alive and ready, by status alone: what stands
 * behind it is told on the management port only (design 4.6). It is looked up once a second,
 * however often anybody asks.
 */
@ApplicationScoped
class PublicHealth {

  private static final int AFTER_THE_FIRST_PROBE = 6_000;
  private static final long EVERY_MILLIS = 1_000;

  private final Vertx vertx;
  private final LastFound live;
  private final LastFound ready;
  private final LastFound started;
  private volatile boolean ends;
  private volatile long timer = -1;

  PublicHealth(SmallRyeHealthReporter reporter, Vertx vertx, Clock clock) {
    this.vertx = vertx;
    this.live = new LastFound(reporter::getLivenessAsync, clock);
    this.ready = new LastFound(reporter::getReadinessAsync, clock);
    this.started = new LastFound(reporter::getStartupAsync, clock);
  }

  void register(@Observes Router router) {
    router.get("/q/health/live").handler(request -> answer(request, live::isUp));
    router.get("/q/health/ready").handler(request -> answer(request, () -> !ends && ready.isUp()));
    router.get("/q/health/started").handler(request -> answer(request, started::isUp));
  }

  void start(@Observes @Priority(AFTER_THE_FIRST_PROBE) StartupEvent event) {
    look();
    timer = vertx.setPeriodic(EVERY_MILLIS, any -> look());
  }

  /** Says at once that it is not ready; a second later nothing is taken any more. */
  void leave(@Observes ShutdownDelayInitiatedEvent leaving) {
    ends = true;
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  private void look() {
    List.of(live, ready, started).forEach(LastFound::look);
  }

  private static void answer(RoutingContext request, BooleanSupplier found) {
    boolean isUp = found.getAsBoolean();
    request
        .response()
        .setStatusCode(isUp ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(isUp ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
