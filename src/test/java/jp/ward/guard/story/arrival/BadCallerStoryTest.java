package jp.ward.guard.story.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("名乗らない者・権限のない者には、何も答えない")
class BadCallerStoryTest {

  private static final String CHECKS = "/api/v1/checks";

  private static Tokens clerk() {
    return Tokens.of("s-2001", "14102-welfare", "staff");
  }

  private static Response ask(String authorization) {
    var request = Api.given().contentType(ContentType.JSON).body(Question.sound().toString());
    return (authorization == null ? request : request.header("Authorization", authorization))
        .post(CHECKS);
  }

  private static Response ask(Tokens token, Object question) {
    return Api.by(token).body(question.toString()).post(CHECKS);
  }

  static Stream<String> bad_tokens() {
    String sound = clerk().mint();
    UnaryOperator<String> encoded =
        text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    String payload = sound.split("\\.")[1];
    String none = encoded.apply("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    String secret =
        encoded.apply("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + payload + ".a2FuYXJpeWE";
    String other = encoded.apply("{\"sub\":\"kanariya\"}");
    return Stream.of(
        null,
        "",
        "Bearer",
        "Bearer kanariya",
        "Bearer a.b.c",
        "Basic a2FuYXJpeWE6a2FuYXJpeWE=",
        "Bearer " + none,
        "Bearer " + none + "a2FuYXJpeWE",
        "Bearer " + secret,
        "Bearer " + sound.replace(payload, other),
        "Bearer " + sound.substring(0, sound.lastIndexOf('.')),
        "Bearer " + clerk().expired().mint(),
        "Bearer " + clerk().with("aud", List.of("kanariya")).mint(),
        "Bearer " + clerk().without("aud").mint(),
        "Bearer " + clerk().with("iss", "https://kanariya.test").mint(),
        "Bearer " + clerk().without("iss").mint(),
        "Bearer " + clerk().without("exp").mint(),
        "Bearer " + clerk().signedByAnother().mint(),
        "Bearer " + clerk().without("sub").mint(),
        "Bearer " + clerk().without("upn").mint(),
        "Bearer " + clerk().with("sub", " ").mint(),
        "Bearer " + clerk().without("sub").without("upn").mint());
  }

  @ParameterizedTest
  @MethodSource("bad_tokens")
  void without_a_sound_token_nobody_is_known(String authorization) {
    Response response = ask(authorization);
    Refused.as("unauthenticated", response);
    assertTrue(response.header("WWW-Authenticate").startsWith("Bearer"), "says how to sign in");
    var request = Api.given();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    Refused.as("unauthenticated", request.get("/api/v1/measures"));
    Refused.as("unauthenticated", request.get("/api/v1/policy"));
    Refused.as("unauthenticated", request.get(CHECKS + "/chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kanariya", "14102-kanariya", "14102"})
  void an_unknown_office_is_refused(String office) {
    String detail =
        Refused.as("forbidden", ask(clerk().with("office", office), Question.sound()))
            .getString("detail");
    assertTrue(detail.contains("office"), detail);
  }

  @Test
  void a_token_without_office_or_group_is_refused() {
    Refused.as("forbidden", ask(clerk().without("office"), Question.sound()));
    Refused.as("forbidden", ask(clerk().without("groups"), Question.sound()));
    Refused.as("forbidden", ask(clerk().with("groups", List.of()), Question.sound()));
    Refused.as("forbidden", ask(clerk().with("groups", List.of("kanariya")), Question.sound()));
    Refused.as("forbidden", ask(clerk().with("groups", List.of("Staff")), Question.sound()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auditor",
        "register-feed",
        "contractor",
        "staff auditor",
        "manager auditor",
        "register-feed staff"
      })
  void who_may_not_ask_is_refused(String groups) {
    Tokens token = Tokens.of("s-2001", "14102-welfare", groups.split(" "));
    Refused.as("forbidden", ask(token, Question.sound()));
    Refused.as(
        "forbidden",
        Api.by(token).body("{\"checks\":[" + Question.sound() + "]}").post(CHECKS + ":batch"));
  }

  @Test
  void a_contractor_beside_staff_asks_and_does_nothing_else() {
    Tokens token = Tokens.of("c-1", "14102-welfare", "staff", "contractor");
    ask(token, Question.sound()).then().statusCode(200);
    Refused.as("forbidden", Api.by(token).get("/api/v1/measures"));
    Refused.as("forbidden", Api.by(token).get("/api/v1/policy"));
  }

  private static Tokens system() {
    return Tokens.of("welfare-system", "14102-welfare", "ward-system");
  }

  private static Question inTheNameOf(String id, String office) {
    return Question.sound()
        .with("/staff", "{\"id\":\"%s\",\"office\":\"%s\"}".formatted(id, office));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PHONE", "POST", "COUNTER", "EMAIL", "VISIT"})
  void a_ward_system_names_the_member_of_staff(String channel) {
    Question question = Question.sound().with("/channel", "\"" + channel + "\"");
    Refused.as("invalid-request", ask(system(), question), "staff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KIOSK", "ONLINE"})
  void an_unattended_channel_has_no_member_of_staff(String channel) {
    ask(system(), Question.sound().with("/channel", "\"" + channel + "\"")).then().statusCode(200);
  }

  @Test
  void a_ward_system_asks_for_its_own_municipality_only() {
    ask(system(), inTheNameOf("s-2003", "14102-tax")).then().statusCode(200);
    Refused.as("forbidden", ask(system(), inTheNameOf("kanariya", "14101-welfare")));
    Refused.as("invalid-request", ask(system(), inTheNameOf("s-1", "kanariya")), "staff.office");
  }

  @ParameterizedTest
  @CsvSource({"kanariya,14102-welfare", "s-2001,14102-tax", "s-2001,14101-welfare"})
  void a_person_asks_in_his_own_name_and_office(String id, String office) {
    String detail =
        Refused.as("forbidden", ask(clerk(), inTheNameOf(id, office))).getString("detail");
    assertTrue(detail.startsWith("staff:"), detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s-2001", "S-2001", "sub-s-2001"})
  void his_own_name_is_either_of_the_token_in_any_case(String id) {
    ask(clerk(), inTheNameOf(id, "14102-welfare")).then().statusCode(200);
  }
}
