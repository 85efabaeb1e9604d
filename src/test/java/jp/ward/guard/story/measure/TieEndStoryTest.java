package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("申告の終了: 本人が申し出て、同じ区の管理職が同意するまでは、申告は残る")
class TieEndStoryTest extends RegisterStory {

  private static final String TIES = "/api/v1/ties";
  private static final String WHY = "{\"reason\":\"転居により、隣人ではなくなったため。\"}";

  private final Tokens clerk = Tokens.of("e-" + number, "14101-tax", "staff");

  private static Tokens manager(String id) {
    return Tokens.of(id, "14101-welfare", "manager").strong();
  }

  private String resident() {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  private String declared(Tokens by) {
    Response answer = Api.by(by).body("{\"identifiers\":[" + resident() + "]}").post(TIES);
    assertEquals(201, answer.statusCode(), answer.asString());
    return answer.path("id");
  }

  private static Response end(Tokens by, String tie) {
    return Api.by(by).body(WHY).post(TIES + "/" + tie + "/end");
  }

  private static void asked(Tokens by, String tie) {
    Response answer = end(by, tie);
    assertEquals(202, answer.statusCode(), answer.asString());
    assertEquals("WAITING", answer.path("status"));
  }

  private static void ended(Tokens by, String tie) {
    Response answer = end(by, tie);
    assertEquals(200, answer.statusCode(), answer.asString());
    assertEquals("ENDED", answer.path("status"));
  }

  private static List<String> waiting(Tokens by) {
    Response page = Api.by(by).get(TIES + "/ends?limit=200");
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("ends.id");
  }

  private boolean isReferred(Tokens by) {
    Question view =
        Question.sound()
            .with("/act", "\"VIEW\"")
            .with("/channel", "\"DESK\"")
            .with("/purpose", "\"RECORD_CHECK\"")
            .with("/recipient/party", "\"STAFF\"")
            .with("/disclosing", "[]")
            .with("/about/0/identifiers", "[" + resident() + "]");
    Response answer = Api.by(by).body(view.toString()).post("/api/v1/checks");
    return answer.path("flags").toString().contains("REFER_TO_MANAGER");
  }

  @Test
  void it_stands_until_a_manager_of_the_ward_has_agreed() {
    String tie = declared(clerk);
    asked(clerk, tie);
    assertTrue(isReferred(clerk));
    assertTrue(waiting(manager("m-end")).contains(tie));
    ended(manager("m-end"), tie);
    assertFalse(isReferred(clerk));
    assertFalse(waiting(manager("m-end")).contains(tie));
    Refused.as("not-found", end(manager("m-end"), tie));
    Refused.as("not-found", end(clerk, tie));
    assertTrue(ledger.verify().isSound());
  }

  @Test
  void another_tie_of_the_same_clerk_stays() {
    String tie = declared(clerk);
    declared(clerk);
    asked(clerk, tie);
    ended(manager("m-end"), tie);
    assertTrue(isReferred(clerk));
  }

  @Test
  void what_nobody_asked_for_does_not_exist_for_a_manager() {
    String tie = declared(clerk);
    Refused.as("not-found", end(manager("m-end"), tie));
    Refused.as("not-found", end(manager("m-end"), "tie_01KAN8YB3Q5V7X9Z1C3E5G7J9B"));
    Refused.as("not-found", end(manager("m-end"), "anything"));
    assertTrue(isReferred(clerk));
    assertTrue(lastEntry("TIE_END_REFUSED").contains("ABSENT"));
  }

  @Test
  void nobody_agrees_to_his_own_in_whatever_guise() {
    Tokens himself = manager("e-" + number);
    String tie = declared(clerk);
    asked(clerk, tie);
    Refused.as("conflict", end(himself, tie));
    Refused.as("conflict", end(clerk.with("sub", "another-sub"), tie));
    assertFalse(waiting(himself).contains(tie));
    assertTrue(isReferred(himself));
  }

  @Test
  void a_manager_may_ask_for_the_end_of_his_own_and_another_one_agrees() {
    Tokens himself = Tokens.of("m-" + number, "14101-welfare", "manager");
    String tie = declared(himself);
    asked(himself, tie);
    ended(manager("m-end"), tie);
    assertFalse(isReferred(himself));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"14102-welfare manager", "14101-welfare staff", "14101-civil measure-officer"})
  void neither_another_ward_nor_one_who_is_no_manager_agrees(String who) {
    String tie = declared(clerk);
    asked(clerk, tie);
    Tokens other = Tokens.of("o-end", who.split(" ")[0], who.split(" ")[1]).strong();
    Refused.as("not-found", end(other, tie));
    assertTrue(isReferred(clerk));
  }

  @Test
  void a_weak_sign_in_is_asked_to_step_up_whether_or_not_there_is_such_a_tie() {
    String tie = declared(clerk);
    asked(clerk, tie);
    Tokens weak = Tokens.of("m-end", "14101-welfare", "manager");
    Refused.as("step-up-required", end(weak, tie));
    Refused.as("step-up-required", end(weak, "tie_01KAN8YB3Q5V7X9Z1C3E5G7J9B"));
    assertTrue(isReferred(clerk));
  }

  @Test
  void a_manager_who_is_in_the_case_or_tied_to_the_resident_finds_nothing() {
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"m-party-"
                + number
                + "\"}]}],"));
    String tie = declared(clerk);
    asked(clerk, tie);
    Tokens tied = manager("m-tied-" + number);
    declared(tied);
    for (Tokens out : List.of(manager("m-party-" + number), tied)) {
      assertFalse(waiting(out).contains(tie));
      Refused.as("not-found", end(out, tie));
    }
    assertTrue(isReferred(clerk));
    ended(manager("m-end"), tie);
  }

  @Test
  void the_answer_is_the_same_whoever_the_resident_is() {
    String free = declared(clerk);
    Response first = end(clerk, free);
    registered(measure("PROVISIONAL", null, ""));
    String guarded = declared(clerk);
    Response second = end(clerk, guarded);
    assertEquals(timeless(first), timeless(second));
  }

  private static String timeless(Response answer) {
    return answer
        .asString()
        .replaceAll("tie_[0-9A-Z]{26}", "tie")
        .replaceAll("\"until\":\"[^\"]+\"", "");
  }

  @Test
  void one_key_asks_once_and_one_key_agrees_once() {
    String tie = declared(clerk);
    for (int i = 0; i < 2; i++) {
      Response again =
          Api.by(clerk)
              .header("Idempotency-Key", "end-" + number)
              .body(WHY)
              .post(TIES + "/" + tie + "/end");
      assertEquals(202, again.statusCode(), again.asString());
    }
    Refused.as("conflict", end(clerk, tie));
    for (int i = 0; i < 2; i++) {
      Response again =
          Api.by(manager("m-end"))
              .header("Idempotency-Key", "agree-" + number)
              .body(WHY)
              .post(TIES + "/" + tie + "/end");
      assertEquals(200, again.statusCode(), again.asString());
    }
  }

  @Test
  void after_two_weeks_the_asking_lapses_and_can_be_asked_again() {
    String tie = declared(clerk);
    asked(clerk, tie);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update tie_end set asked_at = asked_at - interval '15' day where id = ?1")
                    .setParameter(1, tie)
                    .executeUpdate());
    Resealed.all();
    assertFalse(waiting(manager("m-end")).contains(tie));
    Refused.as("not-found", end(manager("m-end"), tie));
    asked(clerk, tie);
    ended(manager("m-end"), tie);
  }

  @Test
  void the_ledger_keeps_who_asked_who_agreed_and_why_and_no_number() {
    String tie = declared(clerk);
    asked(clerk, tie);
    String asked = lastEntry("TIE_END_ASKED");
    assertTrue(asked.contains(tie) && asked.contains("隣人") && asked.contains("e-" + number), asked);
    ended(manager("m-end"), tie);
    String ended = lastEntry("TIE_ENDED");
    assertTrue(ended.contains(tie) && ended.contains("\"m-end\""), ended);
  }

  @Test
  void a_reason_is_given_and_only_staff_ends_anything() {
    String tie = declared(clerk);
    Refused.as(
        "invalid-request", Api.by(clerk).body("{}").post(TIES + "/" + tie + "/end"), "reason");
    Refused.as(
        "invalid-request",
        Api.by(clerk)
            .body("{\"reason\":\"番号は" + Refused.PERSONAL + "の方です\"}")
            .post(TIES + "/" + tie + "/end"),
        "reason");
    for (String group : List.of("ward-system", "auditor", "contractor", "register-feed")) {
      Refused.as("forbidden", end(Tokens.of("other-1", "14101-tax", group), tie));
    }
    Refused.as("forbidden", Api.by(clerk).get(TIES + "/ends"));
    Refused.as("invalid-request", Api.by(manager("m-end")).get(TIES + "/ends?cursor=x"), "cursor");
  }
}
