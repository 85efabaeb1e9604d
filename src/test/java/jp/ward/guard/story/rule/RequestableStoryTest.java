package jp.ward.guard.story.rule;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("承認を求めるには、承認者が事案を探せる番号が要る")
class RequestableStoryTest {

  private static final String HER =
      "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"60000001\",\"municipality\":\"141011\"}";
  private static final String HIM =
      "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"60000002\",\"municipality\":\"141011\"}";

  @BeforeEach
  void she_is_protected_from_him() {
    by("officer-1", "14101-civil", "measure-officer")
        .body(
            """
            {"category":"STALKING","state":"ACTIVE","start":"%s",
             "municipality":"141011","responsibleOffice":"14101-civil",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]}]}"""
                .formatted(LocalDate.now(ZoneId.of("Asia/Tokyo")), HER, HIM))
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
  }

  @Test
  void with_a_reference_two_people_can_be_asked() {
    asking("SCHOOL", "", "\"case-7\"")
        .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
        .body("approval.requestable", equalTo(true))
        .body("approval.conditions", not(empty()));
  }

  @Test
  void without_one_the_conditions_are_shown_and_cannot_be_asked_for() {
    asking("SCHOOL", "", "null")
        .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
        .body("approval.requestable", equalTo(false))
        .body("approval.conditions", not(empty()));
  }

  @Test
  void a_block_is_never_requestable() {
    asking("RELATIVE", HIM, "\"case-7\"")
        .body("verdict", equalTo("BLOCK"))
        .body("approval", nullValue());
  }

  private static ValidatableResponse asking(String party, String recipient, String reference) {
    return by("clerk-1", "14101-welfare", "staff")
        .body(
            """
            {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
             "about":[{"identifiers":[%s]}],
             "recipient":{"party":"%s","identifiers":[%s]},"reference":%s}"""
                .formatted(HER, party, recipient, reference))
        .post("/api/v1/checks")
        .then()
        .statusCode(200);
  }
}
