package jp.ward.guard.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gives every answer, whatever its path is written like and whoever makes it, the headers that keep
 * it out of caches and frames. A resource that says otherwise itself is left alone.
 */
@ApplicationScoped
class AnswerHeaders {

  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
  private static final String OPERATIONS = "/q/";

  void register(@Observes Filters filters) {
    filters.register(this::arrive, RequestIds.BEFORE_EVERY_OTHER + 1);
  }

  private void arrive(RoutingContext request) {
    request.addHeadersEndHandler(any -> complete(request));
    request.next();
  }

  private static void complete(RoutingContext request) {
    MultiMap headers = request.response().headers();
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    String path = request.request().path();
    boolean isPage = path != null && path.startsWith(OPERATIONS);
    if (!isPage && !headers.contains(CONTENT_SECURITY_POLICY)) {
      headers.set(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
    }
  }
}
