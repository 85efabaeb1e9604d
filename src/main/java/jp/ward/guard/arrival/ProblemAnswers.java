package jp.ward.guard.arrival;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.ward.guard.web.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns everything that is thrown under a resource into a problem document.
 *
 * <p>What nobody foresaw (the database gone, a timeout, a fault of ours) is {@code
 * guard-unavailable}, never another answer. The log gets the names of the exceptions and the
 * request id: messages of drivers and parsers quote what was sent. Held by BadBodyStoryTest.
 */
@ApplicationScoped
public class ProblemAnswers {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

  @ServerExceptionMapper
  public Response refused(Refusal refusal, RoutingContext request) {
    return answer(refusal, refusal.code().status(), request);
  }

  @ServerExceptionMapper({
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class,
    UnauthorizedException.class
  })
  public Response unauthenticated(SecurityException notKnown, RoutingContext request) {
    return refused(StatusRefusals.unauthenticated(), request);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException forbidden, RoutingContext request) {
    return refused(StatusRefusals.forbidden(), request);
  }

  /** Unknown paths, wrong methods and media types, and what else the framework refuses. */
  @ServerExceptionMapper
  public Response framework(WebApplicationException refused, RoutingContext request) {
    Response meant = refused.getResponse();
    int status = meant.getStatus();
    if (status < 400) {
      return meant;
    }
    if (status >= 500) {
      return unforeseen(refused, request);
    }
    Response.ResponseBuilder answer =
        Response.fromResponse(answer(StatusRefusals.of(status), status, request));
    String allow = meant.getHeaderString(HttpHeaders.ALLOW);
    return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
  }

  @ServerExceptionMapper
  public Response unforeseen(Throwable thrown, RoutingContext request) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < Causes.DEEPEST; depth++) {
      if (cause instanceof Refusal refusal) {
        return refused(refusal, request);
      }
      cause = cause.getCause();
    }
    LOG.errorf("guard-unavailable request=%s %s", RequestIds.of(request), Causes.names(thrown));
    return refused(Refusal.unavailable(), request);
  }

  private static Response answer(Refusal refusal, int status, RoutingContext request) {
    Response.ResponseBuilder answer =
        Response.status(status)
            .type(ProblemJson.MEDIA_TYPE)
            .entity(ProblemJson.of(refusal, status).bytes());
    Challenge.headers(refusal, request).forEach(answer::header);
    return answer.build();
  }
}
