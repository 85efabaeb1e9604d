package jp.ward.guard.story.rule;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ward.guard.story.Numbers;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** JP-2016-yokohama-interoffice, as it should have gone. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("横浜の事例: 照会、二者承認、受領登録、一回限りの許可、使用")
class YokohamaStoryTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final String APPROVALS = "/api/v1/approvals";
  private static final Tokens CLERK_A = Tokens.of("y-clerk-a", "14101-welfare", "staff").strong();
  private static final Tokens OFFICER_A =
      Tokens.of("y-officer-a", "14101-civil", "measure-officer").strong();

  /** Where a sign-in server does not say when, the second factor counts. */
  private static final Tokens MANAGER_A =
      Tokens.of("y-manager-a", "14101-welfare", "manager").amr("mfa");

  private static final Tokens CLERK_B = Tokens.of("y-clerk-b", "14102-welfare", "staff").strong();

  private String her;
  private String him;

  @BeforeEach
  void she_is_protected_from_him() {
    her = atena(Numbers.next());
    him = atena(Numbers.next());
    by(OFFICER_A)
        .body(
            """
            {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s","reference":"R8-0012",
             "municipality":"141011","responsibleOffice":"14101-civil",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]}]}"""
                .formatted(LocalDate.now(ZoneId.of("Asia/Tokyo")), her, him))
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
  }

  @Test
  void the_inquiry_goes_through_two_people_and_an_acknowledgement_and_is_used_once() {
    ValidatableResponse first =
        inquire("null")
            .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
            .body("flags", hasItem("COUNTERPART_NOT_AWARE"))
            .body("handover.status", equalTo("UNACKNOWLEDGED"))
            .body("clearance", nullValue());
    String code = first.extract().path("handover.code");
    String approval = approvedBoth(first.extract().path("id"));

    inquire(quoted(approval))
        .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
        .body("flags", hasItem("COUNTERPART_NOT_AWARE"))
        .body("handover.code", equalTo(code))
        .body("clearance", nullValue());
    acknowledge(code);

    String token =
        inquire(quoted(approval))
            .body("verdict", equalTo("PERMIT_WITH_LIMITS"))
            .body("flags", not(hasItem("COUNTERPART_NOT_AWARE")))
            .body("withhold", not(hasItem("OFFICE_VISITED")))
            .body("withhold", hasItem("CURRENT_ADDRESS"))
            .body("handover.status", equalTo("ACKNOWLEDGED"))
            .body("clearance.token", notNullValue())
            .extract()
            .path("clearance.token");
    use(token, "null").statusCode(200);
    use(token, "null").statusCode(409);
    use(token, "\"REACHED\"").statusCode(200);
    by(CLERK_A)
        .get(APPROVALS + "/" + approval)
        .then()
        .statusCode(200)
        .body("status", equalTo("USED"));
    inquire(quoted(approval))
        .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
        .body("clearance", nullValue());
  }

  @Test
  void ward_b_answers_what_the_inquiry_declared_and_nothing_else() {
    ValidatableResponse first = inquire("null");
    String code = first.extract().path("handover.code");
    answer(code).body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"));
    acknowledge(code);
    answer(code).body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"));
    approvedBoth(first.extract().path("id"));
    answer(code)
        .body("verdict", equalTo("PERMIT_WITH_LIMITS"))
        .body("withhold", not(hasItem("OFFICE_VISITED")))
        .body("withhold", hasItem("CURRENT_ADDRESS"));
  }

  @Test
  void ward_bs_call_to_the_relative_stays_blocked_whatever_anyone_approves() {
    ValidatableResponse first = inquire("null");
    String code = first.extract().path("handover.code");
    String approval = approvedBoth(first.extract().path("id"));
    acknowledge(code);
    call(her, "\"%s\"".formatted(code), "null").body("approval", nullValue());
    // B leaves her out: the code brings her back.
    call(atena(Numbers.next()), "\"%s\"".formatted(code), "null").body("approval", nullValue());
    String blocked = call(her, "null", "null").extract().path("id");
    by(CLERK_B)
        .body("{\"check\":\"%s\",\"reason\":\"どうしても必要なため申請します\"}".formatted(blocked))
        .post(APPROVALS)
        .then()
        .statusCode(409);
    // Another's approval is no approval.
    by(CLERK_B)
        .body(contact(her, "null", quoted(approval)))
        .post(CHECKS)
        .then()
        .statusCode(400)
        .body("violations.field", contains("approval"));
  }

  private ValidatableResponse inquire(String approval) {
    return by(CLERK_A)
        .body(
            """
            {"act":"INQUIRE","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
             "about":[{"identifiers":[%s]}],"disclosing":["OFFICE_VISITED"],
             "recipient":{"party":"OFFICE","office":"14102-welfare","verified":"CALLBACK"},
             "destination":{"kind":"DIRECTORY_NUMBER"},"reference":"case-1","approval":%s}"""
                .formatted(her, approval))
        .post(CHECKS)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse answer(String code) {
    return by(CLERK_B)
        .body(
            """
            {"act":"ANSWER","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
             "about":[{"identifiers":[%s]}],"disclosing":["OFFICE_VISITED"],
             "recipient":{"party":"OFFICE","office":"14101-welfare","verified":"CALLBACK"},
             "destination":{"kind":"DIRECTORY_NUMBER"},"reference":"case-2","handover":"%s"}"""
                .formatted(her, code))
        .post(CHECKS)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse call(String about, String code, String approval) {
    return by(CLERK_B)
        .body(contact(about, code, approval))
        .post(CHECKS)
        .then()
        .statusCode(200)
        .body("verdict", equalTo("BLOCK"))
        .body("flags", hasItem("RECIPIENT_IS_RESPONDENT"));
  }

  private String contact(String about, String code, String approval) {
    return """
        {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
         "about":[{"identifiers":[%s]}],
         "recipient":{"party":"RELATIVE","identifiers":[%s]},"reference":"case-2",
         "handover":%s,"approval":%s}"""
        .formatted(about, him, code, approval);
  }

  /** Asks for the approval; the officer and the manager say yes. */
  private String approvedBoth(String check) {
    String approval =
        by(CLERK_A)
            .body("{\"check\":\"%s\",\"reason\":\"受付窓口の引継ぎのため必要です\"}".formatted(check))
            .post(APPROVALS)
            .then()
            .statusCode(201)
            .body("status", equalTo("PENDING"))
            .extract()
            .path("id");
    vote(OFFICER_A, approval).body("status", equalTo("PENDING"));
    vote(MANAGER_A, approval).body("status", equalTo("APPROVED"));
    return approval;
  }

  private static ValidatableResponse vote(Tokens voter, String approval) {
    return by(voter)
        .body("{\"vote\":\"APPROVE\",\"reason\":\"内容を確認しました\"}")
        .post(APPROVALS + "/" + approval + "/votes")
        .then()
        .statusCode(200);
  }

  private void acknowledge(String code) {
    by(CLERK_B)
        .body("{\"about\":[{\"identifiers\":[%s]}]}".formatted(her))
        .post("/api/v1/handovers/" + code + "/acknowledgement")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse use(String token, String result) {
    return by(CLERK_A)
        .body("{\"token\":\"%s\",\"result\":%s}".formatted(token, result))
        .post("/api/v1/clearances/use")
        .then();
  }

  private static String quoted(String id) {
    return "\"" + id + "\"";
  }

  private static String atena(long number) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(number);
  }
}
