package jp.ward.guard.story.handover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会票: 照会を受けた所属が、だれについてかを確かめて受領する")
class HandoverStoryTest extends HandoverStory {

  @BeforeEach
  void a_measure() {
    she_is_protected_from_him();
  }

  @Test
  void an_inquiry_about_anybody_carries_a_code_and_only_hers_must_be_acknowledged() {
    asked(staffOfA(), inquiry(atA(number)))
        .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
        .body("flags", contains("ABOUT_PROTECTED_PERSON", "COUNTERPART_NOT_AWARE"))
        .body("handover.status", equalTo("UNACKNOWLEDGED"))
        .body("instructions.steps[0]", containsString("照会票の番号だけを読み上げる"));
    asked(staffOfA(), inquiry(atA(NEIGHBOUR)))
        .body("verdict", equalTo("PERMIT"))
        .body("flags", empty())
        .body("handover.status", equalTo("UNACKNOWLEDGED"));
  }

  @Test
  void a_block_and_an_inquiry_within_the_office_carry_none() {
    asked(staffOfA(), inquiry(atA(number)).with("/channel", "\"VOICEMAIL\""))
        .body("verdict", equalTo("BLOCK"))
        .body("handover", nullValue());
    asked(staffOfA(), inquiry(atA(number)).with("/recipient/office", "\"14101-welfare\""))
        .body("handover", nullValue())
        .body("instructions.steps", not(hasItem(containsString("照会票"))));
    asked(staffOfA(), inquiry(atA(number)).with("/recipient/office", "\"13112-welfare\""))
        .body("handover", nullValue());
  }

  @Test
  void asked_again_by_the_same_person_it_is_the_same_handover_and_by_another_it_is_not() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    assertEquals(code, codeOf(staffOfA(), inquiry(atB(number))));
    assertNotEquals(code, codeOf(by("a-2", "14101-welfare", "staff"), inquiry(atA(number))));
    assertNotEquals(
        code, codeOf(staffOfA(), inquiry(atA(number)).with("/disclosing", "[\"PHONE_NUMBER\"]")));
    String batch = "{\"checks\":[%1$s,%1$s]}".formatted(inquiry(atA(number), phone("0450001111")));
    List<String> codes =
        staffOfA()
            .body(batch)
            .post(CHECKS + ":batch")
            .then()
            .extract()
            .path("answers.handover.code");
    assertEquals(codes.get(0), codes.get(1));
    expire(code);
    assertNotEquals(code, codeOf(staffOfA(), inquiry(atA(number))));
  }

  @Test
  void whoever_asked_under_it_in_another_guise_never_acknowledges_it() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    Tokens alias = Tokens.of("a-1", "14101-welfare", "staff").with("sub", "sub-alias");
    assertEquals(code, codeOf(Api.by(alias), inquiry(atA(number))));
    String quoted = '"' + code + '"';
    assertEquals(
        code,
        codeOf(
            by("a-3", "14101-welfare", "staff"), inquiry(atA(number)).with("/handover", quoted)));
    for (Tokens guise :
        List.of(
            Tokens.of("a-99", "14102-welfare", "staff").with("sub", "SUB-ALIAS"),
            Tokens.of("A-3", "14102-welfare", "staff").with("sub", "sub-moved"))) {
      acknowledged(Api.by(guise), code, atB(number)).statusCode(404);
      assertTrue(lastEntry("HANDOVER_REFUSED").contains("\"cause\":\"ASKER\""));
      Api.by(guise)
          .get(HANDOVERS + "?office=mine&limit=200")
          .then()
          .body("handovers.code", not(hasItem(code)));
    }
    acknowledged(staffOfB(), code, atB(number)).statusCode(200);
  }

  @Test
  void quoting_a_code_that_no_longer_counts_opens_no_new_handover_each_time() {
    String expired = codeOf(staffOfA(), inquiry(atA(number)));
    expire(expired);
    String foreign =
        codeOf(
            by("t-1", "14101-tax", "staff"),
            inquiry(atA(NEIGHBOUR)).with("/recipient/office", "\"14102-tax\""));
    String ofOthers = codeOf(staffOfA(), inquiry(atA(NEIGHBOUR), phone("0450007007")));
    for (String quoted : List.of(expired, foreign, ofOthers)) {
      Question again = inquiry(atA(number)).with("/handover", '"' + quoted + '"');
      String code = codeOf(staffOfA(), again);
      assertNotEquals(quoted, code);
      assertEquals(code, codeOf(staffOfA(), again));
    }
  }

  @Test
  void a_system_that_asks_in_the_name_of_another_office_opens_one_for_each_office() {
    Question ofTax =
        inquiry(atA(number)).with("/staff", "{\"id\":\"a-5\",\"office\":\"14101-tax\"}");
    RequestSpecification system = by("sys-h", "14101-welfare", "ward-system");
    String code = codeOf(system, ofTax);
    assertEquals(code, codeOf(by("sys-h", "14101-welfare", "ward-system"), ofTax));
  }

  @Test
  void the_office_asked_finds_it_in_its_inbox_and_nothing_that_names_her() {
    String code = codeOf(staffOfA(), inquiry(atA(number)).with("/disclosing", "[\"NAME\"]"));
    staffOfB()
        .get(HANDOVERS + "?office=mine&status=UNACKNOWLEDGED")
        .then()
        .statusCode(200)
        .body("handovers.code", hasItem(code))
        .body(not(containsString(number)));
    staffOfA().get(HANDOVERS + "?office=mine").then().body("handovers.code", not(hasItem(code)));
    staffOfB()
        .get(HANDOVERS + "/" + code.toLowerCase().replace("-", ""))
        .then()
        .statusCode(200)
        .body("code", equalTo(code))
        .body("askingOffice", equalTo("14101-welfare"))
        .body("reference", equalTo("case-1"))
        .body("disclosing", contains("NAME"))
        .body("instructions", hasItem("ご家族を含め、どなたにも連絡しないでください。"))
        .body(not(containsString(number)));
    assertTrue(lastEntry("HANDOVER_READ").contains("b-1"));
    staffOfB().get(HANDOVERS).then().statusCode(400).body("violations.field", contains("office"));
    staffOfB()
        .get(HANDOVERS + "?office=mine&status=OPEN&colour=red")
        .then()
        .statusCode(400)
        .body("violations.field", contains("query", "status"));
  }

  @Test
  void acknowledged_with_her_as_the_own_system_knows_her_the_inquiry_no_longer_waits_for_it() {
    String code = codeOf(staffOfA(), inquiry(atA(number), phone("0450001111")));
    acknowledged(staffOfB(), code, atB(number))
        .statusCode(200)
        .body("status", equalTo("ACKNOWLEDGED"));
    String entry = lastEntry("HANDOVER_ACKNOWLEDGED");
    assertTrue(entry.contains("\"asked\":") && entry.contains("\"known\":"), entry);
    asked(staffOfA(), inquiry(atA(number), phone("0450001111")))
        .body("flags", contains("ABOUT_PROTECTED_PERSON"))
        .body("handover.code", equalTo(code))
        .body("handover.status", equalTo("ACKNOWLEDGED"));
    asked(
            by("a-2", "14101-welfare", "staff"),
            inquiry(atA(number)).with("/handover", '"' + code + '"'))
        .body("flags", contains("ABOUT_PROTECTED_PERSON"))
        .body("handover.code", equalTo(code));
    acknowledged(staffOfB(), code, atB(number)).statusCode(200);
    acknowledged(by("b-2", "14102-welfare", "manager"), code, atB(number)).statusCode(409);
  }

  @Test
  void other_persons_than_those_asked_about_are_409_and_both_views_are_recorded() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    acknowledged(staffOfB(), code, atB(NEIGHBOUR)).statusCode(409);
    String entry = lastEntry("HANDOVER_MISMATCH");
    assertTrue(entry.contains("\"asked\":") && entry.contains("\"known\":"), entry);
    acknowledged(staffOfB(), code, atB(number), atB(NEIGHBOUR)).statusCode(409);
    acknowledged(staffOfB(), code, "{\"scheme\":\"NAME\",\"value\":\"ミホン\"}")
        .statusCode(400)
        .body("violations.field", contains("about[0].identifiers"));
    asked(staffOfA(), inquiry(atA(number))).body("flags", hasItem("COUNTERPART_NOT_AWARE"));
  }

  @Test
  void for_a_third_office_and_for_those_who_asked_it_is_absent_and_that_is_recorded() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    String absent = by("x-1", "13112-tax", "staff").get(HANDOVERS + "/H7K4-29QM").asString();
    for (RequestSpecification stranger :
        List.of(
            by("c-1", "14102-tax", "staff"),
            by("c-2", "14101-welfare", "manager"),
            by("a-1", "14102-welfare", "staff"),
            Api.by(movedAsker()))) {
      stranger.get(HANDOVERS + "/" + code).then().statusCode(404).body(equalTo(absent));
      acknowledged(stranger, code, atB(number)).statusCode(404).body(equalTo(absent));
      assertTrue(lastEntry("HANDOVER_REFUSED").contains(code));
    }
    by("d-1", "14102-welfare", "staff", "contractor")
        .get(HANDOVERS + "/" + code)
        .then()
        .statusCode(403);
    by("d-2", "14102-welfare", "ward-system")
        .get(HANDOVERS + "?office=mine")
        .then()
        .statusCode(403);
  }

  /** The asker under another staff id, in the office that he asked. */
  private static Tokens movedAsker() {
    return Tokens.of("a-9", "14102-welfare", "staff").with("sub", "SUB-A-1");
  }

  @Test
  void an_expired_one_is_gone_and_waits_no_longer_in_the_inbox() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    expire(code);
    staffOfB().get(HANDOVERS + "/" + code).then().statusCode(410);
    acknowledged(staffOfB(), code, atB(number)).statusCode(410);
    assertTrue(lastEntry("HANDOVER_REFUSED").contains("EXPIRED"));
    staffOfB().get(HANDOVERS + "?office=mine").then().body("handovers.code", not(hasItem(code)));
    staffOfB()
        .get(HANDOVERS + "?office=mine&status=EXPIRED")
        .then()
        .body("handovers.code", hasItem(code));
  }

  @Test
  void guessing_codes_or_persons_ends_in_429_and_every_guess_is_recorded() {
    RequestSpecification guesser = by("g-1", "14102-welfare", "staff");
    for (int i = 0; i < 10; i++) {
      guesser.get(HANDOVERS + "/H7K4-29QM").then().statusCode(404);
      assertTrue(lastEntry("HANDOVER_REFUSED").contains("sub-g-1"));
    }
    guesser.get(HANDOVERS + "/H7K4-29QM").then().statusCode(429);
    guesser.get(HANDOVERS + "?office=mine").then().statusCode(200);
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    RequestSpecification curious = by("g-2", "14102-welfare", "staff");
    for (int i = 0; i < 10; i++) {
      acknowledged(curious, code, atB("6011100" + i)).statusCode(409);
    }
    acknowledged(curious, code, atB("60111019")).statusCode(429);
  }
}
