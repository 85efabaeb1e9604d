package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一人が同時に進められるのは、決まった数まで")
class RequestBoundsTest extends LimitedWard {

  private static final String CHECKS = "/api/v1/checks";
  private static final String BATCH = "/api/v1/checks:batch";
  private static final String MEASURES = "/api/v1/measures";

  private String sub = "sub-1";
  private Object upn = "s-1";

  private final RequestBounds bounds =
      new RequestBounds(
          fake(
              JsonWebToken.class,
              (any, method, values) ->
                  switch (method.getName()) {
                    case "getSubject" -> sub;
                    case "getClaim" -> "upn".equals(values[0]) ? upn : null;
                    default -> null;
                  }),
          limits);

  private static final class Open {}

  /** A resource that is for callers who are known. */
  private static Class<?> closed() {
    try {
      return Class.forName("jp.ward.guard.check.CheckResource");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static ContainerRequestContext request(String verb, String path) {
    Map<Object, Object> properties = new HashMap<>();
    UriInfo uri =
        fake(
            UriInfo.class, (any, method, none) -> method.getName().equals("getPath") ? path : null);
    return fake(
        ContainerRequestContext.class,
        (any, method, values) ->
            switch (method.getName()) {
              case "getMethod" -> verb;
              case "getUriInfo" -> uri;
              case "getProperty" -> properties.get(values[0]);
              case "setProperty" -> properties.put(values[0], values[1]);
              case "removeProperty" -> properties.remove(values[0]);
              default -> null;
            });
  }

  private ContainerRequestContext enters(String verb, String path, Class<?> resource) {
    ContainerRequestContext request = request(verb, path);
    bounds.enter(
        request,
        fake(
            SimpleResourceInfo.class,
            (any, method, none) -> method.getName().equals("getResourceClass") ? resource : null));
    return request;
  }

  private ContainerRequestContext enters(String verb, String path) {
    return enters(verb, path, closed());
  }

  private void refused(ProblemCode code, String verb, String path) {
    assertEquals(code, assertThrows(Refusal.class, () -> enters(verb, path)).code());
  }

  private List<ContainerRequestContext> fill(int many, String verb, String path) {
    List<ContainerRequestContext> running = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      running.add(enters(verb, path));
    }
    return running;
  }

  @Test
  void questions_batches_and_all_else_have_places_of_their_own() {
    List<ContainerRequestContext> questions = fill(256, "POST", CHECKS);
    fill(8, "POST", BATCH);
    fill(16, "GET", MEASURES);
    refused(ProblemCode.RATE_LIMITED, "POST", CHECKS);
    refused(ProblemCode.RATE_LIMITED, "POST", BATCH);
    refused(ProblemCode.RATE_LIMITED, "GET", MEASURES);
    refused(ProblemCode.RATE_LIMITED, "GET", CHECKS + "/chk_1");
    bounds.leave(questions.get(0));
    bounds.leave(questions.get(0)); // once is enough
    enters("POST", CHECKS);
    refused(ProblemCode.RATE_LIMITED, "POST", CHECKS);
  }

  @Test
  void one_person_is_known_by_either_id_however_spelt() {
    fill(8, "POST", BATCH);
    upn = "another";
    refused(ProblemCode.RATE_LIMITED, "POST", BATCH);
    sub = "sub-2";
    upn = "Ｓ-1";
    refused(ProblemCode.RATE_LIMITED, "POST", BATCH);
    upn = "another";
    assertDoesNotThrow(() -> enters("POST", BATCH));
  }

  @Test
  void what_anybody_may_read_and_who_is_nobody_takes_no_place() {
    for (int i = 0; i < 60; i++) {
      enters("GET", "/openapi", Open.class);
    }
    sub = null;
    upn = 7; // no text
    fill(60, "GET", MEASURES);
    sub = "sub-1";
    fill(16, "GET", MEASURES);
  }

  /** Fewer than the connections of the pool, so that questions find one. */
  @Test
  void all_together_have_so_many_places_beside_questions() {
    List<ContainerRequestContext> running = new ArrayList<>();
    for (int person = 0; person < 3; person++) {
      sub = "sub-of-" + person;
      upn = "of-" + person;
      running.addAll(fill(16, "GET", MEASURES));
    }
    sub = "sub-4";
    upn = "s-4";
    refused(ProblemCode.GUARD_UNAVAILABLE, "GET", MEASURES);
    assertDoesNotThrow(() -> enters("POST", CHECKS));
    running.subList(0, 16).forEach(bounds::leave);
    fill(16, "GET", MEASURES); // who was refused holds nothing
  }

  @Test
  void writes_alone_are_counted_as_writes() {
    for (int i = 0; i < 1_200; i++) {
      bounds.leave(enters("POST", MEASURES));
    }
    refused(ProblemCode.RATE_LIMITED, "POST", MEASURES);
    assertDoesNotThrow(() -> bounds.leave(enters("GET", MEASURES)));
    assertDoesNotThrow(() -> bounds.leave(enters("POST", CHECKS)));
  }
}
