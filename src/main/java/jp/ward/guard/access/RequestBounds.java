package jp.ward.guard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Bounds what one person, by whichever tokens, has under way and writes in a time, before anything
 * of a request is parsed (src/docs/decisions/0034-bodies-arrive-first.md).
 */
@ApplicationScoped
public class RequestBounds {

  private static final String PLACE = RequestBounds.class.getName();
  private static final int MOST_QUESTIONS = 256;
  private static final int MOST_BATCHES = 8;
  private static final int MOST_OTHERS = 16;

  /** Fewer than the connections of the pool: the committer always finds one. */
  private static final int MOST_OTHERS_OF_ALL = 48;

  private static final String EVERYBODY = "everybody";
  private static final int RETRY_SECONDS = 1;

  private final JsonWebToken token;
  private final Limits limits;
  private final ParallelRequests parallel = new ParallelRequests();

  RequestBounds(JsonWebToken token, Limits limits) {
    this.token = token;
    this.limits = limits;
  }

  /** Refuses whoever has too much under way, or has written too much; takes a place otherwise. */
  @ServerRequestFilter
  public void enter(ContainerRequestContext request) {
    Map<String, String> ids = new Person(token.getSubject(), upn()).foldedIds();
    if (ids.isEmpty()) {
      return; // nobody: refused by the resource, which needs a caller
    }
    boolean isPost = HttpMethod.POST.equals(request.getMethod());
    String path = request.getUriInfo().getPath();
    boolean isQuestion = isPost && path.contains("/checks");
    Place place = place(ids, isQuestion ? (path.contains("batch") ? "b" : "q") : "o");
    if (!parallel.enter(place.ids(), place.most())) {
      throw Refusal.rateLimited(RETRY_SECONDS);
    }
    request.setProperty(PLACE, place);
    if (place.isOther() && !parallel.enter(List.of(EVERYBODY), MOST_OTHERS_OF_ALL)) {
      parallel.leave(place.ids());
      request.removeProperty(PLACE);
      throw Refusal.unavailable();
    }
    if (isPost && !isQuestion) {
      limits.spendWrite(ids);
    }
  }

  /** Gives the place back, whatever became of the request. */
  @ServerResponseFilter
  public void leave(ContainerRequestContext request) {
    if (request.getProperty(PLACE) instanceof Place place) {
      request.removeProperty(PLACE);
      parallel.leave(place.ids());
      if (place.isOther()) {
        parallel.leave(List.of(EVERYBODY));
      }
    }
  }

  private static Place place(Map<String, String> ids, String kind) {
    int most = kind.equals("q") ? MOST_QUESTIONS : kind.equals("b") ? MOST_BATCHES : MOST_OTHERS;
    return new Place(
        ids.entrySet().stream()
            .map(id -> kind + " " + id.getKey() + " " + id.getValue())
            .collect(Collectors.toUnmodifiableList()),
        most,
        kind.equals("o"));
  }

  private String upn() {
    return token.getClaim("upn") instanceof String upn ? upn : null;
  }

  /** What one request holds until it is answered. */
  private record Place(List<String> ids, int most, boolean isOther) {}
}
