package jp.ward.guard.story.measure;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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

/** JP-2025-meguro-unlock and what else takes protection away, over HTTP. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("目黒の事例: 一覧では解除できず、読んだ版について二人が認めて初めて解ける")
class TakingAwayStoryTest {

  private static final String MEASURES = "/api/v1/measures/";
  private static final Tokens CLERK = Tokens.of("t-clerk", "13112-civil", "staff").strong();
  private static final Tokens OFFICER =
      Tokens.of("t-officer", "13112-civil", "measure-officer").strong();
  private static final Tokens ASKER =
      Tokens.of("t-asker", "13112-civil", "measure-officer").strong();
  private static final Tokens MANAGER = Tokens.of("t-manager", "13112-civil", "manager").strong();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private final String her = atena(Numbers.next());
  private final String him = atena(Numbers.next());

  @Test
  void it_ends_with_the_second_vote_and_not_before() {
    String id = registered(TODAY);
    String approval = asked(id, "1", end()).statusCode(202).extract().path("approval");
    theOtherPartyIs("BLOCK");
    vote(OFFICER, approval, 200);
    theOtherPartyIs("BLOCK");
    vote(MANAGER, approval, 200).body("status", equalTo("USED"));
    by(OFFICER).get(MEASURES + id).then().body("state", equalTo("ENDED"));
    theOtherPartyIs("PERMIT");
  }

  @Test
  void what_lapsed_blocks_until_two_people_have_closed_it() {
    String id = registered(TODAY.minusYears(1).minusDays(3));
    theOtherPartyIs("BLOCK").body("flags", hasItem("MEASURE_LAPSED"));
    String approval = asked(id, "1", end()).statusCode(202).extract().path("approval");
    vote(OFFICER, approval, 200);
    theOtherPartyIs("BLOCK");
    vote(MANAGER, approval, 200);
    theOtherPartyIs("PERMIT");
  }

  @Test
  void a_list_is_no_authority() {
    String id = registered(TODAY);
    by(OFFICER)
        .body(end())
        .post(MEASURES + id + "/reductions")
        .then()
        .statusCode(400)
        .body("violations.field", contains("If-Match"));
    asked(id, "7", end()).statusCode(412);
    String approval = asked(id, "1", end()).statusCode(202).extract().path("approval");
    vote(OFFICER, approval, 200);
    by(OFFICER)
        .body("{\"scheme\":\"PHONE\",\"value\":\"09000000123\"}")
        .post(MEASURES + id + "/unsafe-destinations")
        .then()
        .statusCode(200);
    vote(MANAGER, approval, 409);
    theOtherPartyIs("BLOCK");
  }

  @Test
  void one_person_takes_nothing_away() {
    String id = registered(TODAY);
    String approval =
        by(OFFICER)
            .header("If-Match", "\"1\"")
            .body(end())
            .post(MEASURES + id + "/reductions")
            .then()
            .statusCode(202)
            .extract()
            .path("approval");
    vote(OFFICER, approval, 403);
    vote(Tokens.of("t-second", "13112-civil", "measure-officer").strong(), approval, 200);
    by(OFFICER)
        .get("/api/v1/approvals/" + approval)
        .then()
        .body("status", equalTo("PENDING"))
        .body("change.kind", equalTo("END"))
        .body("check", nullValue());
    theOtherPartyIs("BLOCK");
  }

  @Test
  void a_safe_destination_is_safe_once_two_people_have_said_so() {
    String id = registered(TODAY);
    String safe = "{\"scheme\":\"PHONE\",\"value\":\"09000000456\"}";
    calling(safe).body("verdict", equalTo("BLOCK"));
    by(OFFICER)
        .header("If-Match", "\"1\"")
        .body(safe)
        .post(MEASURES + id + "/safe-destinations")
        .then()
        .statusCode(400)
        .body("violations.field", contains("reason"));
    String approval =
        by(OFFICER)
            .header("If-Match", "\"1\"")
            .body(safe.replace("}", ",\"reason\":\"本人が窓口で申し出た連絡先である\"}"))
            .post(MEASURES + id + "/safe-destinations")
            .then()
            .statusCode(202)
            .extract()
            .path("approval");
    by(MANAGER)
        .get("/api/v1/approvals/" + approval)
        .then()
        .body("change.kind", equalTo("ADD_SAFE_DESTINATION"))
        .body("change.target", equalTo("PHONE"))
        .body("reason", equalTo("本人が窓口で申し出た連絡先である"));
    vote(Tokens.of("t-second", "13112-civil", "measure-officer").strong(), approval, 200);
    calling(safe).body("verdict", equalTo("BLOCK"));
    vote(MANAGER, approval, 200);
    calling(safe).body("verdict", equalTo("PERMIT_WITH_LIMITS"));
  }

  private String registered(LocalDate start) {
    return by(OFFICER)
        .body(
            """
            {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s",
             "municipality":"131121","responsibleOffice":"13112-civil",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]}]}"""
                .formatted(start, her, him))
        .post("/api/v1/measures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse asked(String id, String version, String body) {
    return by(ASKER)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(MEASURES + id + "/reductions")
        .then();
  }

  private static ValidatableResponse vote(Tokens voter, String approval, int status) {
    return by(voter)
        .body("{\"vote\":\"APPROVE\",\"reason\":\"記録を確認した\"}")
        .post("/api/v1/approvals/" + approval + "/votes")
        .then()
        .statusCode(status);
  }

  private ValidatableResponse theOtherPartyIs(String verdict) {
    return by(CLERK)
        .body(
            """
            {"act":"ISSUE","channel":"COUNTER","purpose":"CERTIFICATE",
             "about":[{"identifiers":[%s]}],"disclosing":["CURRENT_ADDRESS"],
             "recipient":{"party":"RELATIVE","identifiers":[%s],"verified":"PHOTO_ID"}}"""
                .formatted(her, him))
        .post("/api/v1/checks")
        .then()
        .statusCode(200)
        .body("verdict", equalTo(verdict));
  }

  private ValidatableResponse calling(String destination) {
    return by(CLERK)
        .body(
            """
            {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
             "about":[{"identifiers":[%s]}],
             "recipient":{"party":"SELF","identifiers":[%s]},
             "destination":{"kind":"SAFE_CONTACT","identifiers":[%s]}}"""
                .formatted(her, her, destination))
        .post("/api/v1/checks")
        .then()
        .statusCode(200);
  }

  private static String end() {
    return "{\"kind\":\"END\",\"reason\":\"本人から支援の終了の申出があったため\"}";
  }

  private static String atena(long number) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"131121\"}"
        .formatted(number);
  }
}
