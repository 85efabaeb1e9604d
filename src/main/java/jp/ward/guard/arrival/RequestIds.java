package jp.ward.guard.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import jp.ward.guard.kernel.Ids;

/**
 * Gives every request an id and every answer, also the failed and the unrouted, the header that
 * names it. Held by BadBodyStoryTest.
 */
@ApplicationScoped
class RequestIds {

  static final String HEADER = "X-Request-ID";
  private static final String KEPT_AS = RequestIds.class.getName();
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  static final int BEFORE_EVERY_OTHER = 10_000;

  private final Clock clock;

  @Inject
  RequestIds(Clock clock) {
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(this::name, BEFORE_EVERY_OTHER);
  }

  /** The id of a request, {@code -} where it never came to the filter. */
  static String of(RoutingContext request) {
    String id = request.get(KEPT_AS);
    return id == null ? "-" : id;
  }

  private void name(RoutingContext request) {
    String sent = request.request().getHeader(HEADER);
    String id =
        sent != null && WELL_FORMED.matcher(sent).matches()
            ? sent
            : Ids.next("req", clock.instant());
    request.put(KEPT_AS, id);
    request.response().putHeader(HEADER, id);
    request.next();
  }
}
