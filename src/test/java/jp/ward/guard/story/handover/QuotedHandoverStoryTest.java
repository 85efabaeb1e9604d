package jp.ward.guard.story.handover;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会票を付けて確認すると、厳しくなることはあっても緩くはならない")
class QuotedHandoverStoryTest extends HandoverStory {

  @BeforeEach
  void a_measure() {
    she_is_protected_from_him();
  }

  private static Question call(String about, String relative) {
    return Question.sound()
        .with("/about/0/identifiers", "[" + about + "]")
        .with("/recipient/identifiers", "[" + relative + "]");
  }

  private static Question quoting(Question question, String code) {
    return question.with("/handover", '"' + code + '"');
  }

  @Test
  void ward_b_rings_her_relative_and_leaves_her_out() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    asked(staffOfB(), call(atB(NEIGHBOUR), atB(him))).body("verdict", equalTo("PERMIT"));
    asked(staffOfB(), quoting(call(atB(NEIGHBOUR), atB(him)), code))
        .body("verdict", equalTo("BLOCK"))
        .body("flags", hasItems("ABOUT_PROTECTED_PERSON", "RECIPIENT_IS_RESPONDENT"));
    String record = lastEntry("CHECK");
    assertTrue(record.contains("\"finding\":\"OTHER_PERSONS\""), record);
    acknowledged(staffOfB(), code, atB(number)).statusCode(200);
    asked(staffOfB(), quoting(call(atB(NEIGHBOUR), atB(him)), code))
        .body("verdict", equalTo("BLOCK"))
        .body("flags", hasItem("RECIPIENT_IS_RESPONDENT"));
    expire(code);
    asked(staffOfB(), quoting(call(atB(NEIGHBOUR), atB(him)), code))
        .body("verdict", equalTo("BLOCK"));
  }

  @Test
  void what_only_the_other_office_knows_of_the_same_person_counts_too() {
    String code = codeOf(staffOfA(), inquiry(atA(number), phone("0450002222")));
    asked(staffOfB(), call(phone("0450002222"), atB(him))).body("verdict", equalTo("PERMIT"));
    asked(staffOfB(), quoting(call(phone("0450002222"), atB(him)), code))
        .body("verdict", equalTo("BLOCK"));
    assertTrue(lastEntry("CHECK").contains("\"finding\":null"));
  }

  @Test
  void what_the_office_asked_knew_at_its_acknowledgement_counts_for_its_own_calls() {
    String code = codeOf(staffOfA(), inquiry(phone("0450003333")));
    acknowledged(staffOfB(), code, phone("0450003333") + "," + atB(number)).statusCode(200);
    asked(staffOfB(), quoting(call(atB(NEIGHBOUR), atB(him)), code))
        .body("verdict", equalTo("BLOCK"));
    asked(staffOfA(), inquiry(phone("0450003333"))).body("verdict", equalTo("PERMIT"));
  }

  @Test
  void quoted_by_an_office_that_it_does_not_concern_it_counts_as_absent_and_as_a_guess() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    RequestSpecification third = by("c-7", "14102-tax", "staff");
    for (int i = 0; i < 10; i++) {
      asked(third, quoting(call(atB(NEIGHBOUR), atB(him)), code))
          .body("verdict", equalTo("PERMIT"));
      String record = lastEntry("CHECK");
      assertTrue(record.contains("\"finding\":\"NOT_A_PARTY\""), record);
    }
    asked(by("c-8", "14102-tax", "staff"), quoting(call(atB(number), atB(him)), code))
        .body("verdict", equalTo("BLOCK"));
    third
        .body(quoting(call(atB(NEIGHBOUR), atB(him)), code).toString())
        .post(CHECKS)
        .then()
        .statusCode(429);
  }

  @Test
  void without_two_people_an_answer_under_an_acknowledged_handover_takes_two_people() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    acknowledged(staffOfB(), code, atB(number)).statusCode(200);
    Question answer =
        inquiry(atB(number))
            .with("/act", "\"ANSWER\"")
            .with("/recipient/office", "\"14101-welfare\"");
    asked(staffOfB(), quoting(answer, code))
        .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
        .body("rule", equalTo("R08b"))
        .body("instructions.steps", hasItem(containsString("照会票の番号を付けて")));
  }

  @Test
  void a_code_that_is_none_is_refused_and_recorded() {
    staffOfB()
        .body(quoting(call(atB(NEIGHBOUR), atB(him)), "H7K4-29QM").toString())
        .post(CHECKS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("handover"));
    assertTrue(lastEntry("HANDOVER_REFUSED").contains("H7K4-29QM"));
    staffOfB()
        .body(quoting(call(atB(NEIGHBOUR), atB(him)), "カナリヤ").toString())
        .post(CHECKS)
        .then()
        .statusCode(400);
    assertFalse(lastEntry("HANDOVER_REFUSED").contains("カナリヤ"));
  }
}
