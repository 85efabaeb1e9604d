package jp.ward.guard.access;

import io.quarkus.security.Authenticated;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.ward.guard.web.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Bounds what one person, by whichever tokens, has under way and writes in a time, before anything
 * of a request is parsed (src/docs/decisions/0079-a-place-among-the-callers-own.md).
 */
@ApplicationScoped
public class RequestBounds {

  private static final String PLACE = RequestBounds.class.getName();
  private static final int MOST_QUESTIONS = 256;
  private static final int MOST_BATCHES = 8;
  private static final int MOST_OTHERS = 16;

  /** Fewer than the connections of the pool: the committer always finds one. */
  private static final int MOST_OTHERS_OF_ALL = 48;

  private static final long PATIENCE_MILLIS = 1_500;
  private static final int RETRY_SECONDS = 1;

  private final JsonWebToken token;
  private final Limits limits;
  private final ParallelRequests parallel = new ParallelRequests();
  private final Semaphore everybody = new Semaphore(MOST_OTHERS_OF_ALL, true);

  RequestBounds(JsonWebToken token, Limits limits) {
    this.token = token;
    this.limits = limits;
  }

  /** Refuses whoever has too much under way, or has written too much; takes a place otherwise. */
  @ServerRequestFilter
  public void enter(ContainerRequestContext request, SimpleResourceInfo resource) {
    if (!resource.getResourceClass().isAnnotationPresent(Authenticated.class)) {
      return; // anybody may read it, and who reads it is not looked up
    }
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
    if (place.isOther() && !findsRoom()) {
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
        everybody.release();
      }
    }
  }

  /** Waits a moment for one of the places of everybody; never on an event loop. */
  private boolean findsRoom() {
    try {
      return Context.isOnEventLoopThread()
          ? everybody.tryAcquire()
          : everybody.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
  private record Place(List<String> ids, int most, boolean isOther) {

    /** Prints how many places there are, and for nobody. */
    @Override
    public String toString() {
      return "one of " + most + " places";
    }
  }
}
