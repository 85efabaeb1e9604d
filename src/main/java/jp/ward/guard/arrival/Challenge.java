package jp.ward.guard.arrival;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;

/**
 * The headers of a refusal; every 401 says how to do better (RFC 6750). Held by BadCallerStoryTest.
 */
final class Challenge {

  private Challenge() {}

  static Map<String, String> headers(Refusal refusal, RoutingContext request) {
    Map<String, String> headers = new HashMap<>(refusal.headers());
    if (refusal.code() == ProblemCode.UNAUTHENTICATED) {
      headers.put(
          "WWW-Authenticate", sentToken(request) ? "Bearer error=\"invalid_token\"" : "Bearer");
    }
    return headers;
  }

  private static boolean sentToken(RoutingContext request) {
    String sent = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    return sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7);
  }
}
