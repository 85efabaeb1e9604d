package jp.ward.guard.readme;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The commands of README and tour, asked of a running guard: the answers shown are those given. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("README と tour のコマンド: 横浜の事例")
class ReadmeTest {

  /** What differs each time. */
  private static final List<String> EACH_TIME_NEW =
      List.of("/id", "/asOf", "/expiresAt", "/receipt", "/handover/code");

  private static final String CALL = "staff-b BLOCK";

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void every_command_gives_the_answer_that_stands_below_it() throws IOException {
    SampleWard.register();
    for (Page.PageQuestion one :
        Stream.of(Page.README, Page.TOUR).flatMap(p -> p.asked().stream()).toList()) {
      assertShown(json.readTree(one.answer()), json.readTree(ask(one)), "");
    }
  }

  @Test
  void they_are_the_inquiry_of_ward_a_and_the_call_of_ward_b() throws IOException {
    assertEquals(List.of(CALL), shown(Page.README));
    assertEquals(List.of("staff-a DUAL_APPROVAL_REQUIRED", CALL), shown(Page.TOUR));
  }

  private List<String> shown(Page page) throws IOException {
    List<String> shown = new ArrayList<>();
    for (Page.PageQuestion one : page.asked()) {
      JsonNode answer = json.readTree(one.answer());
      shown.add(one.person() + " " + answer.path("verdict").asText());
      if (one.person().equals("staff-b")) {
        assertTrue(one.answer().contains("RECIPIENT_IS_RESPONDENT"), one.answer());
        assertFalse(one.body().contains("141011"), "ward B asks with its own code");
      }
    }
    return shown;
  }

  /** The README's is an excerpt, so each member that is shown is compared, and all of its value. */
  private static void assertShown(JsonNode shown, JsonNode given, String path) {
    if (!shown.isObject()) {
      assertEquals(shown, given, path);
      return;
    }
    for (Map.Entry<String, JsonNode> member : shown.properties()) {
      String name = path + "/" + member.getKey();
      assertTrue(given.has(member.getKey()), name);
      if (!EACH_TIME_NEW.contains(name)) {
        assertShown(member.getValue(), given.get(member.getKey()), name);
      }
    }
  }

  private static String ask(Page.PageQuestion one) {
    return given()
        .auth()
        .oauth2(SampleWard.token(one.person()))
        .contentType("application/json")
        .body(one.body())
        .when()
        .post(one.path())
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
