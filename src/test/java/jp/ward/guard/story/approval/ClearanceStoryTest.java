package jp.ward.guard.story.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.approval.Release;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("許可票は、行為の前に一度だけ使える")
class ClearanceStoryTest extends TwoPeopleStory {

  private BoundCheck check;
  private String approval;

  @BeforeEach
  void two_people_have_approved() {
    protectedPerson();
    check = asked();
    approval = granted(check);
  }

  private String token() {
    Release release = askedAgain(approval, check.binding(), true);
    assertEquals(Release.Answer.RELEASED, release.answer());
    return release.token();
  }

  private static Response use(Tokens by, String token, String result) {
    String end = result == null ? "null" : "\"" + result + "\"";
    return Api.by(by)
        .body("{\"token\":\"" + token + "\",\"result\":" + end + "}")
        .post(CLEARANCES + "/use");
  }

  private static void used(String token, String result, String approvalStatus) {
    Response response = use(clerk(), token, result);
    assertEquals(200, response.statusCode(), response.asString());
    assertEquals(approvalStatus, response.path("approvalStatus"));
    assertEquals(result, response.path("result"));
  }

  @Test
  void it_is_used_once_and_its_result_is_recorded_once() {
    String token = token();
    used(token, null, "USED");
    Refused.as("conflict", use(clerk(), token, null));
    recorded("CLEARANCE_REFUSED", "ALREADY_USED");
    used(token, "REACHED", "USED");
    Refused.as("conflict", use(clerk(), token, "NO_ANSWER"));
    recorded("CLEARANCE_REFUSED", "RESULT_RECORDED");
    assertEquals(Release.Answer.NOT_APPROVED, askedAgain(approval, check.binding(), true).answer());
  }

  @Test
  void nobody_else_can_use_it() {
    String token = token();
    Refused.as("not-found", use(Tokens.of("clerk-2", "14101-welfare", "staff"), token, null));
    recorded("CLEARANCE_REFUSED", "NOT_THE_HOLDER");
    used(token, "REACHED", "USED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14101-civil", "14101-tax", "14102-welfare", "14102-civil"})
  void its_holder_uses_it_at_the_office_where_it_was_given_and_nowhere_else(String office) {
    String token = token();
    for (Tokens elsewhere :
        List.of(
            Tokens.of("clerk-1", office, "staff"),
            Tokens.of("CLERK-1", office, "staff"),
            Tokens.of("other", office, "staff").with("sub", "sub-clerk-1"),
            Tokens.of("clerk-1", office, "manager"),
            Tokens.of("clerk-1", office, "measure-officer"))) {
      for (String result : new String[] {null, "REACHED", "NO_ANSWER"}) {
        Refused.as("not-found", use(elsewhere, token, result));
        recorded("CLEARANCE_REFUSED", "ANOTHER_OFFICE");
      }
      assertFalse(
          Api.by(elsewhere).get(CLEARANCES + "?limit=200").asString().contains(approval), office);
    }
    used(token, null, "USED");
    Refused.as("not-found", use(Tokens.of("clerk-1", office, "staff"), token, "NO_ANSWER"));
    used(token, "REACHED", "USED");
  }

  @Test
  void not_by_a_holder_who_has_become_part_of_the_case_or_is_no_longer_staff() {
    String token = token();
    Response absent = use(Tokens.of("clerk-2", "14101-welfare", "staff"), token, null);
    Response contractor =
        use(Tokens.of("clerk-1", "14101-welfare", "staff", "contractor"), token, null);
    Refused.as("not-found", contractor);
    recorded("CLEARANCE_REFUSED", "NO_LONGER_STAFF");
    Refused.as("not-found", use(Tokens.of("clerk-1", "14101-welfare", "auditor"), token, null));
    Api.by(clerk())
        .body(
            "{\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}"
                .formatted(number))
        .post("/api/v1/ties")
        .then()
        .statusCode(201);
    Response tied = use(clerk(), token, null);
    Refused.as("not-found", tied);
    recorded("CLEARANCE_REFUSED", "CONFLICT");
    assertEquals(absent.asString(), tied.asString());
  }

  @Test
  void another_reference_is_another_question() {
    String other = question("SCHOOL", "ROUTINE").replace("case-7", "case-8");
    BoundCheck another = asked(clerk(), other);
    assertEquals(Release.Answer.VOIDED, askedAgain(approval, another.binding(), true).answer());
    assertEquals(Release.Answer.NOT_APPROVED, askedAgain(approval, check.binding(), true).answer());
  }

  @Test
  void what_is_not_ours_is_invalid() {
    String token = token();
    String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
    String none = "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'));
    String last = token.endsWith("A") ? "B" : "A";
    for (String bad :
        List.of(
            unsigned,
            none,
            "kanariya",
            token + "A",
            token.substring(0, token.length() - 1) + last,
            clerk().mint())) {
      Refused.as("invalid-request", use(clerk(), bad, null), "token");
      recorded("CLEARANCE_REFUSED", "FORGED");
    }
    used(token, null, "USED");
  }

  @Test
  void a_call_that_nobody_answered_gives_the_approval_back_three_times() {
    used(token(), "NO_ANSWER", "APPROVED");
    String second = token();
    used(second, null, "USED");
    used(second, "NOT_MADE", "APPROVED");
    used(token(), "NO_ANSWER", "APPROVED");
    used(token(), "NO_ANSWER", "USED");
    assertEquals(Release.Answer.NOT_APPROVED, askedAgain(approval, check.binding(), true).answer());
  }

  @Test
  void a_newer_one_replaces_it_and_time_ends_it() {
    String first = token();
    String second = token();
    Refused.as("gone", 410, use(clerk(), first, null));
    recorded("CLEARANCE_REFUSED", "REPLACED");
    sql(
        "update clearance set expires_at = ?1 where approval_id = ?2 and status = 'ISSUED'",
        Timestamp.from(Instant.now().minusSeconds(1)),
        approval);
    Refused.as("gone", 410, use(clerk(), second, null));
    recorded("CLEARANCE_REFUSED", "CLEARANCE_EXPIRED");
    for (Tokens by : List.of(clerk(), theManager())) {
      List<String> listed =
          Api.by(by)
              .get(CLEARANCES + "?status=EXPIRED&limit=200")
              .jsonPath()
              .getList("clearances.approval");
      assertTrue(listed.contains(approval));
    }
  }

  @Test
  void another_question_voids_the_approval_and_another_person_finds_none() {
    assertEquals(
        Release.Answer.HANDOVER_MISSING, askedAgain(approval, check.binding(), false).answer());
    assertEquals(Release.Answer.VOIDED, askedAgain(approval, "another", true).answer());
    assertEquals("VOIDED", Api.by(clerk()).get(APPROVALS + "/" + approval).path("status"));
    assertEquals(Release.Answer.NOT_APPROVED, askedAgain(approval, check.binding(), true).answer());
    assertEquals(
        Release.Answer.ABSENT,
        askedAgain("apr_01KAN8YB3Q5V7X9Z1C3E5G7J9Q", check.binding(), true).answer());
  }

  @Test
  void a_measure_that_changes_after_the_clearance_ends_it_too() {
    String token = token();
    registered(active());
    Refused.as("conflict", use(clerk(), token, null));
    recorded("CLEARANCE_REFUSED", "NOT_APPROVED");
  }

  @Test
  void anybody_can_verify_its_signature() throws Exception {
    String keys = Api.given().get("/.well-known/jwks.json").asString();
    var key = new JsonWebKeySet(keys).getJsonWebKeys().get(0);
    JwtClaims claims =
        new JwtConsumerBuilder()
            .setVerificationKey(key.getKey())
            .setExpectedIssuer("disclosure-guard")
            .setRequireExpirationTime()
            .build()
            .processToClaims(token());
    assertTrue(claims.getJwtId().startsWith("clr_"));
    assertEquals("sub-clerk-1", claims.getSubject());
    assertEquals("14101-welfare", claims.getStringClaimValue("office"));
    assertEquals("CONTACT", claims.getStringClaimValue("act"));
    assertEquals("PHONE", claims.getStringClaimValue("channel"));
  }
}
