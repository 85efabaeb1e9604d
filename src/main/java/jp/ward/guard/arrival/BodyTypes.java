package jp.ward.guard.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that does not say what it is: the framework would take it for JSON. Held by
 * BadBodyStoryTest.
 */
@ApplicationScoped
public class BodyTypes {

  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  @ServerRequestFilter
  public void requireType(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null && announcesBody(request)) {
      throw StatusRefusals.of(UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static boolean announcesBody(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    boolean sized = length != null && !length.equals("0");
    return sized || request.getHeaderString("Transfer-Encoding") != null;
  }
}
