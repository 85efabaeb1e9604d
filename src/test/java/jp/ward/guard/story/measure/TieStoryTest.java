package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import jp.ward.guard.measure.DeclaredTies;
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
@DisplayName("住民との関係の申告: 扱ってはならない人を、職員が先に言う")
class TieStoryTest extends RegisterStory {

  private static final String TIES = "/api/v1/ties";
  private static final String CHECKS = "/api/v1/checks";

  @Inject DeclaredTies ties;

  private static Tokens clerk(String id) {
    return Tokens.of(id, "14101-tax", "staff");
  }

  private String resident() {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  private Response declared(Tokens by) {
    return Api.by(by).body("{\"identifiers\":[" + resident() + "]}").post(TIES);
  }

  private Question view() {
    return Question.sound()
        .with("/act", "\"VIEW\"")
        .with("/channel", "\"DESK\"")
        .with("/purpose", "\"RECORD_CHECK\"")
        .with("/recipient/party", "\"STAFF\"")
        .with("/disclosing", "[]")
        .with("/about/0/identifiers", "[" + resident() + "]");
  }

  private static Response asked(Tokens by, Question question) {
    Response answer = Api.by(by).body(question.toString()).post(CHECKS);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer;
  }

  private static void referred(Response answer) {
    assertEquals("BLOCK", answer.path("verdict"));
    assertEquals("[REFER_TO_MANAGER]", answer.path("flags").toString());
    assertEquals("[]", answer.path("withhold").toString());
  }

  @Test
  void from_the_declaration_on_every_question_about_that_resident_is_referred() {
    Tokens clerk = clerk("t-1");
    assertEquals("PERMIT", asked(clerk, view()).path("verdict"));
    assertEquals(201, declared(clerk).statusCode());
    referred(asked(clerk, view()));
    referred(asked(clerk, Question.sound().with("/about/0/identifiers", "[" + resident() + "]")));
    assertEquals("PERMIT", asked(clerk("t-2"), view()).path("verdict"));
  }

  @Test
  void the_same_person_is_known_by_sub_by_upn_and_in_the_name_of_a_system() {
    declared(clerk("t-3"));
    referred(asked(clerk("T-3"), view()));
    referred(asked(clerk("t-3").with("sub", "another-sub"), view()));
    referred(asked(clerk("t-3").with("upn", "t-3-renamed"), view()));
    Question bySystem = view().with("/staff", "{\"id\":\"t-3\",\"office\":\"14101-tax\"}");
    referred(asked(Tokens.of("sys-1", "14101-tax", "ward-system"), bySystem));
  }

  @Test
  void the_answer_is_the_same_whoever_the_resident_is() {
    Response free = declared(clerk("t-4"));
    registered(measure("PROVISIONAL", null, ""));
    Response guarded = declared(clerk("t-4"));
    assertEquals(201, free.statusCode());
    assertEquals(201, guarded.statusCode());
    assertNotEquals(free.path("id").toString(), guarded.path("id").toString());
    assertEquals(timeless(free), timeless(guarded));
    referred(asked(clerk("t-4"), view()));
  }

  private static String timeless(Response answer) {
    return answer.asString().replaceAll("tie_[0-9A-Z]{26}", "tie");
  }

  @Test
  void one_key_declares_once() {
    Tokens clerk = clerk("t-5");
    String body = "{\"identifiers\":[" + resident() + "]}";
    String first = null;
    for (int i = 0; i < 2; i++) {
      Response answer = Api.by(clerk).header("Idempotency-Key", "tie-once").body(body).post(TIES);
      assertEquals(201, answer.statusCode(), answer.asString());
      assertTrue(first == null || first.equals(answer.path("id")));
      first = answer.path("id");
    }
    Refused.as(
        "conflict",
        Api.by(clerk).header("Idempotency-Key", "tie-once").body(body + " ").post(TIES));
  }

  @Test
  void the_ledger_keeps_who_declared_what_and_no_number() {
    String id = declared(clerk("t-6")).path("id");
    String entry = lastEntry("TIE_DECLARED");
    assertTrue(entry.contains(id) && entry.contains("\"t-6\""), entry);
    assertFalse(entry.contains(number), entry);
    assertEquals(
        0L,
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    ((Number)
                            entities
                                .createNativeQuery(
                                    "select count(*) from tie_mark where mark like ?1 or mark like"
                                        + " 't-%' or tie_id like ?1")
                                .setParameter(1, "%" + number + "%")
                                .getSingleResult())
                        .longValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ward-system", "register-feed", "auditor", "contractor", "staff contractor"})
  void nobody_declares_for_somebody_else(String groups) {
    Tokens other = Tokens.of("other-1", "14101-tax", groups.split(" "));
    Refused.as("forbidden", declared(other));
  }

  @Test
  void a_resident_is_named_by_what_finds_him() {
    Tokens clerk = clerk("t-7");
    Refused.as("invalid-request", Api.by(clerk).body("{}").post(TIES), "identifiers");
    Refused.as(
        "invalid-request",
        Api.by(clerk)
            .body("{\"identifiers\":[{\"scheme\":\"NAME\",\"value\":\"ミホン ハナコ\"}]}")
            .post(TIES),
        "identifiers");
    Refused.as(
        "invalid-request",
        Api.by(clerk).body("{\"identifiers\":[" + resident() + "],\"staff\":\"t-8\"}").post(TIES),
        "staff");
  }

  @Test
  void nobody_declares_without_end() {
    Tokens clerk = clerk("t-9");
    for (int i = 0; i < 300; i++) {
      assertEquals(201, declared(clerk).statusCode());
    }
    Refused.as("conflict", declared(clerk));
    referred(asked(clerk, view()));
  }

  @Test
  void ties_wrapped_under_newer_keys_are_not_called_none() {
    declared(clerk("t-10"));
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      entities.createNativeQuery("update tie_mark set depth = 9").executeUpdate();
                      ties.declaredBy(Set.of("any"));
                    }));
  }
}
