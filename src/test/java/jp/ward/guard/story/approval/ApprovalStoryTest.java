package jp.ward.guard.story.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("二者承認は、申請・受信箱・投票・取下げ・点検のどこでも二人を要する")
class ApprovalStoryTest extends TwoPeopleStory {

  private String measure;

  @BeforeEach
  void she_is_protected() {
    measure = protectedPerson();
  }

  private static List<String> inbox(Tokens by) {
    Response page = Api.by(by).get(APPROVALS + "?status=PENDING&eligible=me&limit=200");
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("approvals.id");
  }

  @Test
  void an_officer_and_a_manager_grant_what_a_clerk_asked_for() {
    BoundCheck check = asked();
    Response opened = request(clerk(), check.id());
    String approval = opened.path("id");
    assertEquals("PENDING", opened.path("status"));
    assertEquals(
        APPROVALS + "/" + approval, opened.header("Location").replaceFirst(".*//[^/]*", ""));
    assertTrue(inbox(theOfficer()).contains(approval));
    assertTrue(inbox(theManager()).contains(approval));
    assertFalse(inbox(clerk()).contains(approval));
    JsonPath once = approves(theOfficer(), approval);
    assertEquals("PENDING", once.getString("status"));
    assertEquals(List.of(1, 0), once.getList("conditions.filled"));
    assertEquals(List.of("R8-0012"), once.getList("measureReferences"));
    assertFalse(inbox(theOfficer()).contains(approval));
    JsonPath twice = approves(theManager(), approval);
    assertEquals("APPROVED", twice.getString("status"));
    assertEquals(List.of(), twice.getList("measureReferences"));
    assertEquals("case-7", twice.getString("reference"));
    assertEquals("NONE", twice.getString("question.verified"));
    assertEquals("NONE", twice.getString("question.stated"));
    assertEquals("NONE", twice.getString("question.destination"));
    assertNull(twice.getString("question.office"));
    assertEquals(1, twice.getInt("question.people"));
    assertEquals(List.of(List.of("NAME")), twice.getList("question.about.disclosing"));
    assertEquals(3, twice.getInt("version"));
    assertTrue(lastEntry("APPROVAL_VOTED").contains(WHY));
    List<String> mine =
        Api.by(clerk())
            .get(APPROVALS + "?requester=me&status=APPROVED&limit=200")
            .jsonPath()
            .getList("approvals.id");
    assertTrue(mine.contains(approval));
  }

  @Test
  void one_denial_ends_it() {
    String approval = requested(clerk(), asked());
    assertEquals("DENIED", vote(theOfficer(), approval, "DENY").path("status"));
    Refused.as("conflict", vote(theManager(), approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "CLOSED");
  }

  @Test
  void only_ones_own_fresh_answer_that_two_people_may_decide_can_be_asked_for() {
    BoundCheck check = asked();
    Refused.as("not-found", request(Tokens.of("clerk-2", "14101-welfare", "staff"), check.id()));
    Refused.as("not-found", request(clerk(), "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K"));
    Refused.as(
        "forbidden",
        request(Tokens.of("clerk-1", "14101-welfare", "staff", "contractor"), check.id()));
    String letter = question("UNKNOWN", "ROUTINE");
    String blocked = Api.by(clerk()).body(letter).post("/api/v1/checks").path("id");
    Refused.as("conflict", request(clerk(), blocked));
    Instant yesterday = Instant.now().minus(Duration.ofHours(25));
    Refused.as(
        "conflict", request(clerk(), BoundCheck.askedAt(ledger, check.id(), yesterday).id()));
    change(measure, "unsafe-destinations", "{\"scheme\":\"PHONE\",\"value\":\"09000000077\"}");
    Refused.as("conflict", request(clerk(), check.id()));
  }

  @Test
  void a_measure_registered_meanwhile_makes_the_answer_old() {
    BoundCheck check = asked();
    registered(active());
    Refused.as("conflict", request(clerk(), check.id()));
  }

  @Test
  void the_same_question_waits_once() {
    String first = requested(clerk(), asked());
    JsonPath refused = Refused.as("conflict", request(clerk(), asked().id()));
    assertTrue(refused.getString("detail").contains(first), refused.getString("detail"));
    Api.by(clerk()).post(APPROVALS + "/" + first + "/withdrawal").then().statusCode(200);
    String second = requested(clerk(), asked());
    assertFalse(second.equals(first));
    sql(
        "update approval set expires_at = ?1 where id = ?2",
        java.sql.Timestamp.from(Instant.now().minusSeconds(1)),
        second);
    requested(clerk(), asked());
    recorded("APPROVAL_CLOSED", "EXPIRED");
  }

  @Test
  void a_reason_is_10_to_500_characters_and_holds_nobodys_number() {
    for (String reason : List.of("短い", "必要なため" + Refused.PERSONAL + "を照会する", "必".repeat(501))) {
      Response response =
          Api.by(clerk())
              .body(Map.of("check", "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K", "reason", reason))
              .post(APPROVALS);
      Refused.as("invalid-request", response, "reason");
    }
  }

  @Test
  void a_request_sent_twice_under_one_key_is_one() {
    String body = "{\"check\":\"" + asked().id() + "\",\"reason\":\"" + WHY + "\"}";
    String key = "key-" + number;
    String first =
        Api.by(clerk()).header("Idempotency-Key", key).body(body).post(APPROVALS).path("id");
    String again =
        Api.by(clerk()).header("Idempotency-Key", key).body(body).post(APPROVALS).path("id");
    assertEquals(first, again);
  }

  @Test
  void nobody_else_finds_it_and_a_change_of_the_measure_voids_it() {
    String approval = requested(clerk(), asked());
    String path = APPROVALS + "/" + approval;
    for (Tokens in : List.of(clerk(), theOfficer(), theManager())) {
      Api.by(in).get(path).then().statusCode(200);
    }
    for (Tokens out :
        List.of(
            Tokens.of("clerk-2", "14101-welfare", "staff"),
            Tokens.of("officer-2", "14102-civil", "measure-officer"),
            Tokens.of("manager-3", "14101-civil", "manager"),
            Tokens.of("party-1", "14101-civil", "measure-officer"),
            Tokens.of("a-1", "14101-civil", "auditor"))) {
      Refused.as("not-found", Api.by(out).get(path));
    }
    change(measure, "unsafe-destinations", "{\"scheme\":\"PHONE\",\"value\":\"09000000078\"}");
    assertEquals("VOIDED", Api.by(clerk()).get(path).path("status"));
    Refused.as("conflict", vote(theOfficer(), approval, "APPROVE"));
    recorded("APPROVAL_CLOSED", "VOIDED");
  }

  @Test
  void a_condition_of_another_municipality_shows_no_office() {
    Tokens clerkOfB = Tokens.of("clerk-b", "14102-welfare", "staff");
    BoundCheck check = asked(clerkOfB, question("SCHOOL", "ROUTINE"));
    String approval = requested(clerkOfB, check);
    JsonPath seenByB = Api.by(clerkOfB).get(APPROVALS + "/" + approval).jsonPath();
    assertNull(seenByB.getString("conditions[0].office"));
    assertEquals("14102-welfare", seenByB.getString("conditions[1].office"));
    JsonPath seenByA = approves(theOfficer(), approval);
    assertEquals("14101-civil", seenByA.getString("conditions[0].office"));
    assertNull(seenByA.getString("conditions[1].office"));
    assertEquals("14102-welfare", seenByA.getString("office"));
  }

  @Test
  void an_emergency_still_takes_two_people_and_owes_a_review() {
    BoundCheck check = asked(clerk(), question("SCHOOL", "EMERGENCY"));
    String approval = requested(clerk(), check);
    approves(Tokens.of("officer-b", "14102-civil", "measure-officer").strong(), approval);
    JsonPath granted = approves(Tokens.of("manager-b", "14102-tax", "manager").strong(), approval);
    assertEquals("APPROVED", granted.getString("status"));
    Instant due = Instant.parse(granted.getString("reviewDue"));
    assertTrue(due.isBefore(Instant.now().plus(Duration.ofHours(25))));
    Tokens reviewer = Tokens.of("manager-tax", "14101-tax", "manager");
    String owed = APPROVALS + "?review=owed&limit=200";
    assertTrue(Api.by(reviewer).get(owed).jsonPath().getList("approvals.id").contains(approval));
    String review = APPROVALS + "/" + approval + "/review";
    String body = "{\"note\":\"緊急連絡の経過を記録で確認した。\"}";
    Refused.as("not-found", Api.by(clerk()).body(body).post(review));
    Refused.as(
        "not-found",
        Api.by(Tokens.of("manager-b", "14102-tax", "manager")).body(body).post(review));
    Api.by(reviewer).body(body).post(review).then().statusCode(200);
    assertFalse(Api.by(reviewer).get(owed).jsonPath().getList("approvals.id").contains(approval));
    Refused.as("conflict", Api.by(reviewer).body(body).post(review));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';query",
        "limit=5;query",
        "eligible=me&requester=me;query",
        "review=owed&concerned=me;query",
        "eligible=somebody;eligible",
        "requester=other&status=PENDING;requester",
        "status=PENDING;query status",
        "review=owed&status=APPROVED;status",
        "eligible=me&status=APPROVED;status",
        "concerned=me&status=PENDING;status"
      })
  void a_list_is_asked_for_in_one_way_and_by_status_where_there_are_several(
      String query, String fields) {
    Response refused =
        Api.by(theManager()).get(query.isEmpty() ? APPROVALS : APPROVALS + "?" + query);
    Refused.as("invalid-request", refused, fields.split(" "));
  }
}
