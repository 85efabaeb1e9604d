package jp.ward.guard.story.arrival;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.RawHttp;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a path is written, no answer of the guard may be kept by a cache or shown in a frame. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("どの書き方のパスの答えも、キャッシュに残らない")
class AnswerHeadersStoryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/checks/chk_01J00000000000000000000000",
        "/api;x/v1/checks/chk_01J00000000000000000000000",
        "/api/v1;x=1/checks/chk_01J00000000000000000000000",
        "/api/v1/checks;a/chk_01J00000000000000000000000",
        "/api/v1/checks/chk_01J00000000000000000000000;b",
        "//api/v1/checks/chk_01J00000000000000000000000",
        "/api//v1/checks/chk_01J00000000000000000000000",
        "/api/v1//checks/chk_01J00000000000000000000000",
        "/%61pi/v1/checks/chk_01J00000000000000000000000",
        "/api/%76%31/checks/chk_01J00000000000000000000000",
        "/api/v1/./checks/chk_01J00000000000000000000000",
        "/x/../api/v1/checks/chk_01J00000000000000000000000",
        "/API/v1/checks/chk_01J00000000000000000000000",
        "/api/v1/checks/chk_01J00000000000000000000000/",
        "/api/v1/checks/chk_01J00000000000000000000000?x=1",
        "/api/v1/measures",
        "/api;/v1/measures?limit=1",
        "/api/v1/nothing",
        "/nothing",
        "/",
        "/api",
        "/api/v1/audit/entries",
        "/api/v1/audit/export",
        "/access/v1/evaluation",
        "/.well-known/jwks.json"
      })
  void no_answer_is_kept(String target) throws IOException {
    String token = Tokens.of("s-headers", "14102-welfare", "staff").mint();
    for (String method : new String[] {"GET", "POST", "DELETE"}) {
      String answer = RawHttp.send(method, target, "Authorization: Bearer " + token + "\r\n");
      String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
      assertTrue(head.contains("cache-control: "), method + " " + head);
      assertTrue(
          head.contains("cache-control: no-store") || target.equals("/.well-known/jwks.json"),
          method + " " + head);
      assertTrue(head.contains("frame-ancestors 'none'"), method + " " + head);
    }
  }
}
