package jp.ward.guard.arrival;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.ward.guard.web.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Answers what fails before it comes to a resource, where the framework would answer with an empty
 * body or print a stack trace. Held by BadBodyStoryTest.
 */
@ApplicationScoped
class UnroutedProblems {

  private static final Logger LOG = Logger.getLogger(UnroutedProblems.class);
  private static final int BEFORE_THE_FRAMEWORK = -10;
  private static final int AFTER_THE_REQUEST_ID = RequestIds.BEFORE_EVERY_OTHER - 1;

  private final long longestBody;

  @Inject
  UnroutedProblems(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest) {
    this.longestBody = longest.asLongValue();
  }

  void refuseHugeBodies(@Observes Filters filters) {
    filters.register(this::refuseHugeBody, AFTER_THE_REQUEST_ID);
  }

  void catchFailures(@Observes Router router) {
    router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(this::failed);
  }

  private void refuseHugeBody(RoutingContext request) {
    String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (announced == null || isTaken(announced)) {
      request.next();
      return;
    }
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    answer(request, 413);
  }

  private boolean isTaken(String announced) {
    try {
      return Long.parseLong(announced) <= longestBody;
    } catch (NumberFormatException longer) {
      return false;
    }
  }

  private void failed(RoutingContext request) {
    int status = request.statusCode() < 400 ? 500 : request.statusCode();
    if (status >= 500) {
      LOG.errorf(
          "guard-unavailable request=%s %s",
          RequestIds.of(request), Causes.names(request.failure()));
    }
    if (request.response().ended()) {
      return;
    }
    if (request.response().headWritten()) {
      // Half an answer is on its way: broken off, it cannot be taken for a whole one.
      request.response().reset();
      return;
    }
    answer(request, status);
  }

  private static void answer(RoutingContext request, int status) {
    answer(request, StatusRefusals.of(status), status);
  }

  /** Answers a request that never comes to a resource. */
  static void answer(RoutingContext request, Refusal refusal) {
    answer(request, refusal, refusal.code().status());
  }

  private static void answer(RoutingContext request, Refusal refusal, int status) {
    ProblemJson problem = ProblemJson.of(refusal, status < 500 ? status : refusal.code().status());
    Challenge.headers(refusal, request).forEach(request.response()::putHeader);
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
        .end(Buffer.buffer(problem.bytes()));
  }
}
