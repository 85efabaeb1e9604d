package jp.ward.guard.story.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("一人の職員が問える件数・人数には限りがある")
class LimitsStoryTest {

  private static final String CHECKS = "/api/v1/checks";

  @Test
  void look_ups_of_one_person_end_in_429_with_the_time_to_wait() {
    Tokens clerk = Tokens.of("s-limits-1", "14102-welfare", "staff");
    Response last = null;
    int answered = 0;
    for (int i = 0; i < 2_000 && (last == null || last.statusCode() == 200); i++) {
      last = Api.by(clerk).body(Question.sound().toString()).post(CHECKS);
      answered += last.statusCode() == 200 ? 1 : 0;
    }
    assertEquals(429, last.statusCode());
    assertEquals("urn:disclosure-guard:problem:rate-limited", last.path("type"));
    assertTrue(Integer.parseInt(last.header("Retry-After")) > 0);
    assertFalse(last.asString().contains("PERMIT"));
    assertEquals(200, answered);
  }

  @Test
  void guessing_codes_ends_in_429() {
    Tokens clerk = Tokens.of("s-limits-2", "14102-welfare", "staff");
    String guess = Question.sound().with("/handover", "\"H7K4-29QM\"").toString();
    for (int i = 0; i < 10; i++) {
      assertEquals(400, Api.by(clerk).body(guess).post(CHECKS).statusCode());
    }
    assertEquals(429, Api.by(clerk).body(guess).post(CHECKS).statusCode());
  }
}
