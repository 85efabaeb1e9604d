package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("回答は、確認した職員と所属の管理職だけが見直せる")
class PastCheckStoryTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final String ABSENT = CHECKS + "/chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K";

  private static Tokens clerk() {
    return Tokens.of("s-2001", "14102-welfare", "staff");
  }

  private static Tokens system() {
    return Tokens.of("tax-system", "14102-civil", "ward-system");
  }

  private static Response asked(Tokens token, Question question) {
    Response answer = Api.by(token).body(question.toString()).post(CHECKS);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer;
  }

  private static void sees(Tokens token, Response answer) {
    Response again = Api.by(token).get(CHECKS + "/" + answer.path("id"));
    assertEquals(200, again.statusCode(), again.asString());
    assertArrayEquals(answer.asByteArray(), again.asByteArray());
  }

  /** A stranger hears the same of what is there as of what is not. */
  private static void finds_nothing(Tokens token, Response answer) {
    Response hidden = Api.by(token).get(CHECKS + "/" + answer.path("id"));
    Response absent = Api.by(token).get(ABSENT);
    Refused.as("not-found", hidden);
    assertArrayEquals(absent.asByteArray(), hidden.asByteArray());
    assertEquals(
        absent.headers().asList().stream().map(one -> one.getName()).toList(),
        hidden.headers().asList().stream().map(one -> one.getName()).toList());
  }

  @Test
  void who_asked_sees_the_same_answer_again() {
    Response answer = asked(clerk(), Question.sound());
    sees(clerk(), answer);
    sees(clerk().with("upn", "s-2001-new"), answer);
    sees(clerk().with("sub", "another-sub"), answer);
  }

  @Test
  void the_manager_of_the_same_office_sees_it() {
    Response answer = asked(clerk(), Question.sound());
    sees(Tokens.of("m-2001", "14102-welfare", "manager"), answer);
  }

  @Test
  void nobody_else_finds_it() {
    Response answer = asked(clerk(), Question.sound());
    for (Tokens other :
        List.of(
            Tokens.of("s-2002", "14102-welfare", "staff"),
            Tokens.of("m-2003", "14102-tax", "manager"),
            Tokens.of("m-1001", "14101-welfare", "manager"),
            Tokens.of("o-2001", "14102-welfare", "measure-officer"),
            Tokens.of("a-1", "14102-welfare", "auditor"),
            Tokens.of("f-1", "14102-welfare", "register-feed"),
            Tokens.of("m-2001", "14102-welfare", "manager", "contractor"),
            system())) {
      finds_nothing(other, answer);
    }
  }

  @Test
  void what_a_system_asked_is_seen_by_it_its_member_of_staff_and_his_manager() {
    Response answer =
        asked(
            system(),
            Question.sound().with("/staff", "{\"id\":\"s-2003\",\"office\":\"14102-tax\"}"));
    sees(system(), answer);
    sees(Tokens.of("s-2003", "14102-tax", "staff"), answer);
    sees(Tokens.of("m-2003", "14102-tax", "manager"), answer);
    finds_nothing(Tokens.of("m-2004", "14102-civil", "manager"), answer);
    finds_nothing(Tokens.of("s-2004", "14102-tax", "staff"), answer);
    finds_nothing(Tokens.of("other-system", "14102-civil", "ward-system"), answer);
  }

  @Test
  void what_a_kiosk_asked_nobody_asked() {
    Response answer =
        asked(system(), Question.sound().with("/channel", "\"KIOSK\"").without("/staff"));
    sees(system(), answer);
    finds_nothing(Tokens.of("s-2004", "14102-civil", "staff"), answer);
  }

  @Test
  void an_id_that_is_none_is_absent() {
    Response absent = Api.by(clerk()).get(ABSENT);
    for (String id : List.of("chk_", "msr_01KAN8YB3Q5V7X9Z1C3E5G7J9K", "1", "policy-in-force")) {
      Response odd = Api.by(clerk()).get(CHECKS + "/" + id);
      Refused.as("not-found", odd);
      assertEquals(absent.asString(), odd.asString());
    }
  }
}
