package jp.ward.guard.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the colon of {@code checks:batch} also as {@code %3A}: some clients encode it. */
@ApplicationScoped
public class EncodedColons {

  private static final String ENCODED = "/api/v1/checks%3abatch";
  private static final String PLAIN = "/api/v1/checks:batch";

  @ServerRequestFilter(preMatching = true)
  public void decode(ContainerRequestContext request) {
    URI sent = request.getUriInfo().getRequestUri();
    if (ENCODED.equalsIgnoreCase(sent.getRawPath())) {
      request.setRequestUri(sent.resolve(PLAIN));
    }
  }
}
