package jp.ward.guard.story.arrival;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.ward.guard.testing.Refused.CANARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Collections;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.RawHttp;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("本文・形式・経路の誤りには、決まった文書で答える")
class BadBodyStoryTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final String BATCH = CHECKS + ":batch";
  private static final String MEASURES = "/api/v1/measures";

  private static RequestSpecification clerk() {
    return Api.by("s-2001", "14102-welfare", "staff");
  }

  private static RequestSpecification officer() {
    return Api.by("s-1001", "14101-civil", "measure-officer");
  }

  private static RequestSpecification clerkSending(String contentType) {
    String token = Tokens.of("s-2001", "14102-welfare", "staff").mint();
    // Else REST-assured would encode a form of its own.
    return Api.given()
        .config(
            config()
                .encoderConfig(
                    encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(contentType, ContentType.TEXT)))
        .auth()
        .oauth2(token)
        .header("Content-Type", contentType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"act\":\"カナリヤ\",\"act\":\"CONTACT\"} ~ act",
        "{\"about\":[{\"identifiers\":[{\"value\":\"カナリヤ\",\"value\":1}]}]} ~ about[0].identifiers[0].value",
        "{\"カナリヤ\":1,\"カナリヤ\":2} ~ ?",
        "{\"act\":kanariya} ~ act",
        "{\"act\":\"CONTACT\" \"カナリヤ\"} ~ act",
        "{\"purpose\":\"カナリヤ ~ purpose",
        "{'act':'カナリヤ'} ~ /",
        "{\"act\":\"CONTACT\"} カナリヤ ~ /",
        "{} {\"reference\":\"カナリヤ\"} ~ /",
        "{} // カナリヤ ~ /",
        "[{\"reference\":\"カナリヤ\"}] ~ /",
        "\"カナリヤ\" ~ /",
        "864208642 ~ /",
        "null ~ /",
        "kanariya ~ /"
      })
  void broken_json_is_named_by_its_place(String body, String field) {
    Refused.as("invalid-request", clerk().body(body).post(CHECKS), field);
    Refused.as("invalid-request", clerk().body(body).post(BATCH), field);
    Refused.as("invalid-request", officer().body(body).post(MEASURES), field);
  }

  @Test
  void nothing_is_no_question() {
    Refused.as("invalid-request", clerk().post(CHECKS), "/");
  }

  @Test
  void text_in_another_encoding_is_refused() {
    byte[] latin = "{\"reference\":\"kanariya é\"}".getBytes(ISO_8859_1);
    byte[] half = new byte[] {'{', '"', (byte) 0xE3, (byte) 0x82, '"', ':', '1', '}'};
    byte[] wide = Question.sound().toString().getBytes(java.nio.charset.StandardCharsets.UTF_16);
    byte[] marked = ("\uFEFF" + Question.sound()).getBytes(UTF_8);
    for (byte[] body : new byte[][] {latin, half, wide, marked}) {
      Refused.as("invalid-request", clerkSending("application/json").body(body).post(CHECKS), "/");
    }
  }

  @Test
  void deep_nesting_is_refused() {
    String deep = "{\"note\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    Refused.as("invalid-request", clerk().body(deep).post(CHECKS), "/");
    String objects = "{\"カナリヤ\":".repeat(25) + "1" + "}".repeat(25);
    Refused.as("invalid-request", clerk().body(objects).post(CHECKS), "/");
  }

  @Test
  void ten_megabytes_are_too_large() {
    String long10 = "{\"note\":\"" + "カナリヤ".repeat(900_000) + "\"}";
    assertTrue(long10.getBytes(UTF_8).length > 10_000_000);
    Refused.as("too-large", clerk().body(long10).post(CHECKS));
    Refused.as("too-large", clerk().body(long10).post(BATCH));
    Refused.as("too-large", officer().body(long10).post(MEASURES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "text/json"})
  void another_content_type_is_refused(String type) {
    for (String path : new String[] {CHECKS, BATCH, MEASURES}) {
      Refused.as(
          "unsupported-media-type",
          clerkSending(type).body(Question.sound().toString()).post(path));
    }
  }

  @Test
  void a_body_that_does_not_say_what_it_is_is_refused() throws IOException {
    String token = Tokens.of("s-2001", "14102-welfare", "staff").mint();
    byte[] body =
        Question.sound().with("/reference", "\"" + CANARY + "\"").toString().getBytes(UTF_8);
    for (String path : new String[] {CHECKS, BATCH, MEASURES}) {
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
              .formatted(path, token);
      String answer =
          RawHttp.send(
              head + "Content-Length: " + body.length + "\r\n\r\n" + new String(body, UTF_8));
      assertProblem(answer, 415, "unsupported-media-type");
      String chunked =
          RawHttp.send(
              head
                  + "Transfer-Encoding: chunked\r\n\r\n"
                  + Integer.toHexString(body.length)
                  + "\r\n"
                  + new String(body, UTF_8)
                  + "\r\n0\r\n\r\n");
      assertProblem(chunked, 415, "unsupported-media-type");
    }
  }

  private static void assertProblem(String answer, int status, String code) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("urn:disclosure-guard:problem:" + code + "\""), answer);
    assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("x-request-id: "), answer);
    Refused.assertSilent(answer);
  }

  @Test
  void another_answer_than_json_is_not_to_be_had() {
    Response response = clerk().accept("text/html").body(Question.sound().toString()).post(CHECKS);
    Refused.as("invalid-request", 406, response, "Accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/kanariya",
        "/api/v1/",
        "/api/v2/checks",
        "/api/v1/checks:kanariya",
        "/kanariya",
        "/api/v1/checks/chk_kanariya",
        "/api/v1/checks/a/kanariya"
      })
  void an_unknown_path_is_absent(String path) {
    Refused.as("not-found", clerk().get(path));
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE,/api/v1/checks", "GET,/api/v1/checks", "PUT,/api/v1/checks:batch",
    "GET,/api/v1/register/confirmation", "DELETE,/api/v1/measures", "POST,/openapi",
    "PATCH,/api/v1/policy", "DELETE,/api/v1/measures/msr_01KAN8YB3Q5V7X9Z1C3E5G7J9A"
  })
  void another_method_is_named(String method, String path) {
    Response response = clerk().request(method, path);
    Refused.as("invalid-request", 405, response, "method");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/%zz",
        "/api/v1/checks/%zz",
        "/%kanariya",
        "/api/v1/checks/%",
        "/api/v1/measures/%c3%28",
        "/api/v1/measures?state=%zzkanariya"
      })
  void a_path_that_is_none_is_refused_without_its_words(String path) throws IOException {
    String token = Tokens.of("s-1001", "14101-civil", "measure-officer").mint();
    String answer = RawHttp.send("GET", path, "Authorization: Bearer " + token + "\r\n");
    assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer);
    Refused.assertSilent(answer);
  }

  @Test
  void a_batch_of_more_than_a_thousand_is_too_large() {
    String one = Question.sound().toString();
    String many = String.join(",", Collections.nCopies(1_001, one));
    Refused.as("too-large", clerk().body("{\"checks\":[" + many + "]}").post(BATCH));
  }

  @Test
  void one_bad_item_refuses_the_batch_and_is_named() {
    String good = Question.sound().toString();
    String bad = Question.sound().with("/purpose", "\"" + CANARY + "\"").toString();
    String other =
        Question.sound().with("/staff", "{\"id\":\"s-9\",\"office\":\"14102-tax\"}") + "";
    Refused.as(
        "invalid-request",
        clerk().body("{\"checks\":[" + good + "," + bad + "]}").post(BATCH),
        "checks[1].purpose");
    String detail =
        Refused.as(
                "forbidden", clerk().body("{\"checks\":[" + good + "," + other + "]}").post(BATCH))
            .getString("detail");
    assertTrue(detail.startsWith("checks[1].staff"), detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"checks\":[]}; checks",
        "{\"checks\":null}; checks",
        "{}; checks",
        "{\"checks\":{}}; checks",
        "{\"checks\":[\"カナリヤ\"]}; checks[0]",
        "{\"checks\":[],\"kanariya\":1}; checks|kanariyaX"
      })
  void an_empty_or_odd_batch_is_refused(String body, String fields) {
    Response response = clerk().body(body.replace("kanariya", "note")).post(BATCH);
    Refused.as("invalid-request", response, fields.replace("kanariyaX", "note").split("\\|"));
  }

  @Test
  void a_request_id_is_echoed_only_when_it_is_well_formed() {
    assertEquals(
        "a.B-1_",
        clerk().header("X-Request-ID", "a.B-1_").get(CHECKS + "/x").header("X-Request-ID"));
    Refused.as("not-found", clerk().header("X-Request-ID", "kanariya kanariya").get(CHECKS + "/x"));
  }

  @ParameterizedTest
  @CsvSource({"2026-02-30", "2026-13-01", "20261122", "+12026-01-01", "2026-1-1", "1999-12-31"})
  void a_day_that_does_not_exist_is_refused(String day) {
    String measure =
        """
        {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil","protectedPersons":[{"role":"APPLICANT",
         "identifiers":[{"scheme":"PHONE","value":"08642086420"}]}]}"""
            .formatted(day);
    Refused.as("invalid-request", officer().body(measure).post(MEASURES), "start");
    Refused.as(
        "invalid-request", officer().get(MEASURES + "?expiringBefore=x" + day), "expiringBefore");
  }
}
