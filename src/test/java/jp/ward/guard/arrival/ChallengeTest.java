package jp.ward.guard.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("断るときは、どうすればよいかを見出しでも伝える")
class ChallengeTest {

  private static Map<String, String> headers(Refusal refusal, String authorization) {
    HttpServerRequest message =
        (HttpServerRequest)
            Proxy.newProxyInstance(
                ChallengeTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (any, method, values) ->
                    method.getName().equals("getHeader")
                            && "authorization".equalsIgnoreCase(values[0].toString())
                        ? authorization
                        : null);
    RoutingContext request =
        (RoutingContext)
            Proxy.newProxyInstance(
                ChallengeTest.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (any, method, none) -> method.getName().equals("request") ? message : null);
    return Challenge.headers(refusal, request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|Bearer",
        "Basic a2FuYXJpeWE=|Bearer",
        "Bearer|Bearer",
        "Bearer a.b.c|Bearer error=\"invalid_token\"",
        "bearer a.b.c|Bearer error=\"invalid_token\""
      })
  void only_who_sent_a_token_hears_that_it_is_none(String authorization, String challenge) {
    assertEquals(
        challenge,
        headers(StatusRefusals.unauthenticated(), authorization).get("WWW-Authenticate"));
  }

  @Test
  void any_other_refusal_has_its_own_headers_alone() {
    Refusal busy = Refusal.rateLimited(7);
    assertEquals(busy.headers(), headers(busy, "Bearer a.b.c"));
    assertFalse(headers(Refusal.notFound(), "Bearer a.b.c").containsKey("WWW-Authenticate"));
  }
}
