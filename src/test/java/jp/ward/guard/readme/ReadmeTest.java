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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ward.guard.development.DevelopmentWard;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The README's commands, asked of a running guard; the answers shown are the answers given. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("README のコマンド: 横浜の事例")
class ReadmeTest {

  /** What differs each time. */
  private static final List<String> EACH_TIME_NEW =
      List.of("/id", "/asOf", "/expiresAt", "/receipt", "/handover/code");

  private final Readme readme = new Readme();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void every_command_of_the_readme_gives_the_answer_that_stands_below_it() throws IOException {
    DevelopmentWard.measures(LocalDate.now(ZoneId.of("Asia/Tokyo"))).forEach(this::register);
    for (Readme.Asked one : readme.asked()) {
      JsonNode given = json.readTree(ask(one));
      assertShown(json.readTree(one.answer()), given, "");
    }
  }

  @Test
  void they_are_the_inquiry_of_ward_a_and_the_call_of_ward_b() throws IOException {
    List<String> shown = new ArrayList<>();
    for (Readme.Asked one : readme.asked()) {
      JsonNode answer = json.readTree(one.answer());
      shown.add(one.person() + " " + answer.path("verdict").asText());
      if (one.person().equals("staff-b")) {
        assertTrue(one.answer().contains("RECIPIENT_IS_RESPONDENT"), one.answer());
        assertFalse(one.body().contains("141011"), "ward B asks with its own code");
      }
    }
    String call = "staff-b BLOCK";
    assertEquals(List.of(call, "staff-a DUAL_APPROVAL_REQUIRED", call), shown);
  }

  /** The first is an excerpt, so each member that is shown is compared, and all of its value. */
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

  private String ask(Readme.Asked one) {
    return given()
        .auth()
        .oauth2(token(DevelopmentWard.person(one.person())))
        .contentType("application/json")
        .body(one.body())
        .when()
        .post(one.path())
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private void register(DevelopmentWard.Posted measure) {
    given()
        .auth()
        .oauth2(token(measure.officer()))
        .contentType("application/json")
        .body(measure.body())
        .when()
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
  }

  private static String token(DevelopmentWard.Person person) {
    String[] groups = person.groups().toArray(String[]::new);
    return Tokens.of(person.upn(), person.office(), groups).strong().mint();
  }
}
