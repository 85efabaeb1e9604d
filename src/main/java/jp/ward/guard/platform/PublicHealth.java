package jp.ward.guard.platform;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Answers on the public port whether the guard is alive and ready, by status alone: what stands
 * behind it is told on the management port only (design 4.6).
 */
@ApplicationScoped
class PublicHealth {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SmallRyeHealthReporter reporter;

  PublicHealth(SmallRyeHealthReporter reporter) {
    this.reporter = reporter;
  }

  void register(@Observes Router router) {
    router.get("/q/health/live").handler(request -> tell(request, reporter::getLivenessAsync));
    router.get("/q/health/ready").handler(request -> tell(request, reporter::getReadinessAsync));
    router.get("/q/health/started").handler(request -> tell(request, reporter::getStartupAsync));
  }

  private static void tell(RoutingContext request, Supplier<Uni<SmallRyeHealth>> health) {
    health
        .get()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .subscribe()
        .with(found -> answer(request, !found.isDown()), failed -> answer(request, false));
  }

  private static void answer(RoutingContext request, boolean isUp) {
    request
        .response()
        .setStatusCode(isUp ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(isUp ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
