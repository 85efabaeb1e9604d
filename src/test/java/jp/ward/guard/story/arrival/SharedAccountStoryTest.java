package jp.ward.guard.story.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("窓口の共用アカウント: 確認はできるが、誰の名でもないことはできない")
class SharedAccountStoryTest extends TwoPeopleStory {

  private static final String CHECKS = "/api/v1/checks";

  /** Known by its upn. */
  private static Tokens desk() {
    return Tokens.of("shared-desk", "14101-welfare", "staff", "manager");
  }

  /** Known by its sub alone. */
  private static Tokens counter() {
    return Tokens.of("counter-1", "14101-welfare", "staff").with("sub", "Sub-Desk-1");
  }

  private Question view() {
    return Question.sound()
        .with("/act", "\"VIEW\"")
        .with("/channel", "\"DESK\"")
        .with("/purpose", "\"RECORD_CHECK\"")
        .with("/recipient/party", "\"STAFF\"")
        .with("/disclosing", "[]");
  }

  @Test
  void it_asks_like_anybody_and_is_told_that_it_cannot_request() {
    protectedPerson();
    for (Tokens shared : List.of(desk(), counter())) {
      Response answer = Api.by(shared).body(question("SCHOOL", "ROUTINE")).post(CHECKS);
      assertEquals("DUAL_APPROVAL_REQUIRED", answer.path("verdict"), answer.asString());
      assertEquals(false, answer.path("approval.requestable"));
      Refused.as("forbidden", request(shared, answer.path("id")));
      Refused.as("forbidden", Api.by(shared).get(CHECKS + "/" + answer.path("id")));
    }
    Response own = Api.by(clerk()).body(question("SCHOOL", "ROUTINE")).post(CHECKS);
    assertEquals(true, own.path("approval.requestable"));
  }

  @Test
  void it_opens_no_record_and_draws_on_nothing_that_colleagues_did() {
    protectedPerson();
    String approval = granted(asked());
    Question list = view().with("/act", "\"LIST\"");
    Question approved = Question.sound().with("/approval", "\"" + approval + "\"");
    Question quoting = Question.sound().with("/handover", "\"H7K4-29QM\"");
    for (Question one : List.of(view(), list, approved, quoting)) {
      Refused.as("forbidden", Api.by(desk()).body(one.toString()).post(CHECKS));
      Refused.as(
          "forbidden",
          Api.by(counter()).body("{\"checks\":[" + one + "]}").post(CHECKS + ":batch"));
    }
    Question plain = Question.sound();
    assertEquals(
        200,
        Api.by(desk()).body("{\"checks\":[" + plain + "]}").post(CHECKS + ":batch").statusCode());
  }

  @Test
  void a_system_asks_no_more_in_its_name_than_it_may_itself() {
    Tokens system = Tokens.of("shared-system", "14101-welfare", "ward-system");
    String desk = "{\"id\":\"shared-desk\",\"office\":\"14101-welfare\"}";
    String clerk = "{\"id\":\"clerk-1\",\"office\":\"14101-welfare\"}";
    Refused.as(
        "forbidden", Api.by(system).body(view().with("/staff", desk).toString()).post(CHECKS));
    Response own = Api.by(system).body(view().with("/staff", clerk).toString()).post(CHECKS);
    assertEquals(200, own.statusCode(), own.asString());
    Response call =
        Api.by(system).body(Question.sound().with("/staff", desk).toString()).post(CHECKS);
    assertEquals(200, call.statusCode(), call.asString());
  }

  @Test
  void it_registers_what_protects_at_once_and_nothing_that_is_in_force_or_confirmed() {
    Tokens officers = Tokens.of("shared-officers", "14101-civil", "measure-officer");
    assertEquals(403, Api.by(officers).body(active()).post(PATH).statusCode());
    Response taken = Api.by(officers).body(measure("PROVISIONAL", null, "")).post(PATH);
    assertEquals(201, taken.statusCode(), taken.asString());
    assertEquals("PROVISIONAL", taken.path("state"));
    assertEquals(1, askedByNumber().size());
    assertFalse(
        askedByNumber().get(0).protectedPersons().get(0).identifiers().get(0).confirmed(),
        "nobody stands behind what a shared account entered");
    Refused.as("forbidden", Api.by(officers).get(PATH + "/" + taken.path("id")));
    officer().get(PATH + "/" + taken.path("id")).then().statusCode(200);
  }

  /** Nobody could be held to have kept a colleague from the case by it. */
  @Test
  void it_names_no_colleague_as_a_party_and_any_other_person() {
    String staff = "{\"scheme\":\"STAFF\",\"value\":\"m-colleague\"}";
    String phone = "{\"scheme\":\"PHONE\",\"value\":\"09000004321\"}";
    String respondent = "\"respondents\":[{\"identifiers\":[%s]}],";
    String associate =
        "\"respondents\":[{\"associates\":[{\"kind\":\"RELATIVE\",\"identifiers\":[%s]}]}],";
    for (Tokens shared : List.of(desk(), counter())) {
      Refused.as(
          "invalid-request",
          Api.by(shared).body(measure("PROVISIONAL", null, respondent.formatted(staff))).post(PATH),
          "respondents[0].identifiers[0].scheme");
      Refused.as(
          "invalid-request",
          Api.by(shared).body(measure("PROVISIONAL", null, associate.formatted(staff))).post(PATH),
          "respondents[0].associates[0].identifiers[0].scheme");
      assertEquals(
          201,
          Api.by(shared)
              .body(measure("PROVISIONAL", null, respondent.formatted(phone)))
              .post(PATH)
              .statusCode());
    }
    assertEquals(
        201,
        Api.by(clerk())
            .body(measure("PROVISIONAL", null, respondent.formatted(staff)))
            .post(PATH)
            .statusCode());
  }

  @Test
  void a_manager_s_seat_is_not_filled_by_it() {
    protectedPerson();
    String approval = requested(clerk(), asked());
    approves(theOfficer(), approval);
    Refused.as("forbidden", vote(desk().strong(), approval, "APPROVE"));
    assertEquals("APPROVED", approves(theManager(), approval).getString("status"));
  }

  @Test
  void the_ledger_says_which_account_it_was() {
    Api.by(desk()).body(question("SCHOOL", "ROUTINE")).post(CHECKS).then().statusCode(200);
    assertTrue(lastEntry("CHECK").contains("shared-desk"));
  }
}
