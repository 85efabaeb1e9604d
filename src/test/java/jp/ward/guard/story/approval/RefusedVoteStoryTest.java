package jp.ward.guard.story.approval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("投票できない人の投票は断られ、断ったことも残る")
class RefusedVoteStoryTest extends TwoPeopleStory {

  private static final String ABSENT = "apr_01KAN8YB3Q5V7X9Z1C3E5G7J9Q";

  @BeforeEach
  void she_is_protected() {
    protectedPerson();
  }

  @Test
  void his_own_request_in_any_guise() {
    String approval = requested(clerk(), asked());
    for (Tokens guise :
        List.of(
            clerk().strong(),
            Tokens.of("clerk-1", "14101-welfare", "manager").with("sub", "another").strong(),
            Tokens.of("CLERK-1", "14101-civil", "measure-officer").with("sub", "third").strong(),
            Tokens.of("new-upn", "14101-civil", "measure-officer")
                .with("sub", "sub-clerk-1")
                .strong())) {
      Refused.as("forbidden", vote(guise, approval, "APPROVE"));
      recorded("APPROVAL_REFUSED", "OWN_REQUEST");
    }
  }

  @Test
  void his_own_request_that_a_ward_system_asked_for_him() {
    String question =
        question("SCHOOL", "ROUTINE")
            .replaceFirst("}$", ",\"staff\":{\"id\":\"officer-9\",\"office\":\"14101-civil\"}}");
    BoundCheck check = asked(Tokens.of("sys-tax", "14101-tax", "ward-system"), question);
    Tokens himself = Tokens.of("Officer-9", "14101-civil", "measure-officer").strong();
    String approval = requested(himself, check);
    Refused.as("forbidden", vote(himself, approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "OWN_REQUEST");
  }

  @Test
  void one_person_for_two_conditions() {
    Tokens clerk = Tokens.of("clerk-c", "14101-civil", "staff");
    String approval = requested(clerk, asked(clerk, question("SCHOOL", "ROUTINE")));
    Tokens both = Tokens.of("both-1", "14101-civil", "measure-officer", "manager").strong();
    assertEquals("PENDING", approves(both, approval).getString("status"));
    Refused.as("conflict", vote(both, approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "ALREADY_VOTED");
    Tokens underAnotherSub =
        Tokens.of("both-1", "14101-civil", "manager").with("sub", "other").strong();
    Refused.as("conflict", vote(underAnotherSub, approval, "APPROVE"));
    Tokens manager = Tokens.of("manager-c", "14101-civil", "manager").strong();
    assertEquals("APPROVED", approves(manager, approval).getString("status"));
  }

  @Test
  void the_same_title_elsewhere_a_party_a_contractor_and_the_absent_look_alike() {
    String approval = requested(clerk(), asked());
    Response absent = vote(theOfficer(), ABSENT, "APPROVE");
    Refused.as("not-found", absent);
    recorded("APPROVAL_REFUSED", "ABSENT");
    for (var one :
        java.util.Map.of(
                Tokens.of("o-2", "14102-civil", "measure-officer"), "NO_PLACE",
                Tokens.of("m-2", "14102-welfare", "manager"), "NO_PLACE",
                Tokens.of("m-3", "14101-civil", "manager"), "NO_PLACE",
                Tokens.of("party-1", "14101-civil", "measure-officer"), "CONFLICT",
                Tokens.of("x", "14101-civil", "measure-officer").with("sub", "party-1"), "CONFLICT",
                Tokens.of("c", "14101-civil", "measure-officer", "contractor"), "NO_PLACE",
                Tokens.of("a", "14101-civil", "measure-officer", "auditor"), "NO_PLACE")
            .entrySet()) {
      Response refused = vote(one.getKey().strong(), approval, "APPROVE");
      Refused.as("not-found", refused);
      assertArrayEquals(absent.asByteArray(), refused.asByteArray());
      recorded("APPROVAL_REFUSED", one.getValue());
    }
  }

  @Test
  void whoever_has_declared_a_tie_to_her() {
    Tokens close = Tokens.of("officer-close", "14101-civil", "measure-officer").strong();
    Api.by(close)
        .body(
            "{\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}"
                .formatted(number))
        .post("/api/v1/ties")
        .then()
        .statusCode(201);
    String approval = requested(clerk(), asked());
    Refused.as("not-found", vote(close, approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "CONFLICT");
    String inbox = Api.by(close).get(APPROVALS + "?status=PENDING&eligible=me").asString();
    assertFalse(inbox.contains(approval), inbox);
    assertEquals("PENDING", approves(theOfficer(), approval).getString("status"));
  }

  @Test
  void after_a_denial() {
    String approval = requested(clerk(), asked());
    assertEquals("DENIED", vote(theManager(), approval, "DENY").path("status"));
    Refused.as("conflict", vote(theOfficer(), approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "CLOSED");
  }

  @Test
  void a_weak_sign_in() {
    String approval = requested(clerk(), asked());
    Response refused =
        vote(Tokens.of("officer-1", "14101-civil", "measure-officer"), approval, "APPROVE");
    Refused.as("step-up-required", refused);
    String challenge = refused.header("WWW-Authenticate");
    assertTrue(challenge.contains("insufficient_user_authentication"), challenge);
    assertTrue(challenge.contains("max_age=900"), challenge);
    recorded("APPROVAL_REFUSED", "WEAK_SIGN_IN");
  }

  @Test
  void after_its_time() {
    String approval = requested(clerk(), asked());
    sql(
        "update approval set expires_at = ?1 where id = ?2",
        Timestamp.from(Instant.now().minusSeconds(1)),
        approval);
    Refused.as("conflict", vote(theOfficer(), approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "CLOSED");
    recorded("APPROVAL_CLOSED", "EXPIRED");
    assertEquals("EXPIRED", Api.by(clerk()).get(APPROVALS + "/" + approval).path("status"));
  }

  @Test
  void a_place_that_is_taken_and_a_withdrawal_by_another() {
    String approval = requested(clerk(), asked());
    approves(theOfficer(), approval);
    Tokens second = Tokens.of("officer-2a", "14101-civil", "measure-officer").strong();
    Refused.as("conflict", vote(second, approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "PLACES_FILLED");
    Refused.as("not-found", Api.by(theManager()).post(APPROVALS + "/" + approval + "/withdrawal"));
    recorded("APPROVAL_REFUSED", "NOT_THE_REQUESTER");
  }
}
