package jp.ward.guard.story.rule;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ward.guard.story.Numbers;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** JP-2008-imari: what was lifted for her own certificate must not stay lifted. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("伊万里の事例: 本人の証明書のための承認は、その一通だけに効く")
class ImariStoryTest {

  private static final Tokens CLERK = Tokens.of("im-clerk", "14101-civil", "staff").strong();
  private static final Tokens OFFICER =
      Tokens.of("im-officer", "14101-civil", "measure-officer").strong();
  private static final Tokens MANAGER = Tokens.of("im-manager", "14101-civil", "manager").strong();
  private static final String HOME = "{\"scheme\":\"ADDRESS\",\"value\":\"000-0068 架空町6丁目12番地3号\"}";

  private final String her = atena(Numbers.next());
  private final String him = atena(Numbers.next());

  @Test
  void her_certificate_goes_out_once_and_his_request_meets_the_same_block() {
    String measure = registered();
    String check =
        posting("null").body("verdict", equalTo("DUAL_APPROVAL_REQUIRED")).extract().path("id");
    husbandAsks();
    String approval =
        by(CLERK)
            .body("{\"check\":\"%s\",\"reason\":\"本人の転出証明書を安全な宛先へ送るため\"}".formatted(check))
            .post("/api/v1/approvals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    vote(OFFICER, approval);
    vote(MANAGER, approval);
    husbandAsks();
    String token =
        posting("\"" + approval + "\"")
            .body("verdict", equalTo("PERMIT_WITH_LIMITS"))
            .body("withhold", not(hasItem("FUTURE_ADDRESS")))
            .body("withhold", hasItem("RESPONSIBLE_OFFICE"))
            .extract()
            .path("clearance.token");
    by(CLERK)
        .body("{\"token\":\"%s\",\"result\":\"REACHED\"}".formatted(token))
        .post("/api/v1/clearances/use")
        .then()
        .statusCode(200);
    husbandAsks();
    posting("\"" + approval + "\"").body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"));
    by(OFFICER)
        .get("/api/v1/measures/" + measure)
        .then()
        .body("state", equalTo("ACTIVE"))
        .body("version", equalTo(1));
  }

  private String registered() {
    return by(OFFICER)
        .body(
            """
            {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s",
             "municipality":"141011","responsibleOffice":"14101-civil",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]}],"safeDestinations":[%s]}"""
                .formatted(LocalDate.now(ZoneId.of("Asia/Tokyo")), her, him, HOME))
        .post("/api/v1/measures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse posting(String approval) {
    return by(CLERK)
        .body(
            """
            {"act":"ISSUE","channel":"POST","purpose":"RESIDENT_REGISTRATION",
             "about":[{"identifiers":[%s]}],"disclosing":["FUTURE_ADDRESS"],
             "recipient":{"party":"SELF","identifiers":[%s],"verified":"WRITTEN"},
             "destination":{"kind":"SAFE_CONTACT","identifiers":[%s]},
             "reference":"case-12-1","approval":%s}"""
                .formatted(her, her, HOME, approval))
        .post("/api/v1/checks")
        .then()
        .statusCode(200);
  }

  private void husbandAsks() {
    by(CLERK)
        .body(
            """
            {"act":"ISSUE","channel":"COUNTER","purpose":"CERTIFICATE",
             "about":[{"identifiers":[%s]}],"disclosing":["FUTURE_ADDRESS","HOUSEHOLD_RECORD"],
             "recipient":{"party":"HOUSEHOLD","identifiers":[%s],"verified":"PHOTO_ID"},
             "reference":"case-12-3"}"""
                .formatted(her, him))
        .post("/api/v1/checks")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("BLOCK"))
        .body("flags", hasItem("RECIPIENT_IS_RESPONDENT"));
  }

  private static void vote(Tokens voter, String approval) {
    by(voter)
        .body("{\"vote\":\"APPROVE\",\"reason\":\"本人の申出を確認した\"}")
        .post("/api/v1/approvals/" + approval + "/votes")
        .then()
        .statusCode(200);
  }

  private static String atena(long number) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(number);
  }
}
