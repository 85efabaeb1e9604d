package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Registering on and on about one person buries nobody: she stays protected and can be asked about.
 */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("一人についての登録には限りがあり、限りに達しても保護される")
class RegisterBoundsStoryTest extends AfterLeakStory {

  private static final int MOST = 32;

  private String verdict() {
    String body =
        """
        {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION","reference":"case-1",
         "about":[{"identifiers":[
           {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}]}],
         "recipient":{"party":"RELATIVE"}}"""
            .formatted(number);
    Response answer =
        Api.by("s-bounds", "14101-welfare", "staff").body(body).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    assertTrue(answer.time() < 2_000, answer.time() + " ms");
    return answer.path("verdict");
  }

  private static Response byClerk(String body) {
    return Api.by(clerk()).body(body).post(PATH);
  }

  @Test
  void as_many_measures_about_one_person_as_can_be_read_and_no_more() {
    for (int i = 0; i < MOST; i++) {
      assertEquals(201, byClerk(measure("PROVISIONAL", null, "")).statusCode());
    }
    Refused.as("conflict", 409, byClerk(measure("PROVISIONAL", null, "")));
    assertEquals(MOST, askedByNumber().size());
    stillServed();
    for (int i = 0; i < MOST; i++) {
      registered(active());
    }
    Refused.as("conflict", 409, officer().body(active()).post(PATH));
    stillServed();
  }

  @Test
  void a_few_large_measures_are_as_many() {
    int taken = 0;
    Response last = byClerk(large(taken));
    while (last.statusCode() == 201 && taken < MOST) {
      last = byClerk(large(++taken));
    }
    Refused.as("conflict", 409, last);
    assertTrue(taken > 1 && taken < 8, taken + " taken");
    stillServed();
  }

  @Test
  void by_registering_him_nobody_keeps_the_next_one_from_being_protected() {
    String him = numberWithItsCheckDigit();
    String first = numberWithItsCheckDigit();
    String next = numberWithItsCheckDigit();
    for (int i = 0; i < MOST; i++) {
      String each = i % 2 == 0 ? first : numberWithItsCheckDigit();
      assertEquals(201, byClerk(protecting(each, against(him))).statusCode());
    }
    Response refused = byClerk(protecting(next, against(him)));
    Refused.as("conflict", 409, refused);
    assertTrue(refused.asString().contains("without them"), refused.asString());
    assertEquals(201, byClerk(protecting(next, "")).statusCode());
    registered(protecting(next, against(him)));
  }

  private static String protecting(String whom, String more) {
    return """
        {"category":"SPOUSAL_VIOLENCE","state":"PROVISIONAL",%s
         "municipality":"141011","responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}]}"""
        .formatted(more, numbered(whom));
  }

  private static String against(String whom) {
    return "\"respondents\":[{\"identifiers\":[%s]}],".formatted(numbered(whom));
  }

  private static String numbered(String value) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(value);
  }

  /** She is protected, can be asked about and approved for, and a leak about her is reported. */
  private void stillServed() {
    assertEquals("DUAL_APPROVAL_REQUIRED", verdict());
    granted(asked());
    Response incident = reported(clerk(), report(aboutHer(), ""));
    assertEquals(201, incident.statusCode(), incident.asString());
    for (int i = 0; i < 5; i++) {
      assertEquals("DUAL_APPROVAL_REQUIRED", verdict());
    }
  }

  /** Her, and a crowd of invented respondents. */
  private String large(int part) {
    String respondents =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    IntStream.range(0, 20)
                        .mapToObj(
                            j ->
                                "{\"scheme\":\"EMAIL\",\"value\":\"r%d-%d-%d@mail.example.jp\"}"
                                    .formatted(part, i, j))
                        .collect(Collectors.joining(",", "{\"identifiers\":[", "]}")))
            .collect(Collectors.joining(",", "\"respondents\":[", "],"));
    return measure("PROVISIONAL", null, respondents);
  }
}
