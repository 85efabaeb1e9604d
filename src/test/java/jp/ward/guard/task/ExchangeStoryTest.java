package jp.ward.guard.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.ExchangeStory;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("機械に答えさせないものは、責任のある所属の職員が答える")
class ExchangeStoryTest extends ExchangeStory {

  @Inject RegisterFreshness freshness;

  @Test
  void a_stopped_exchange_is_answered_by_hand_after_a_check_of_its_own() {
    protectedFrom(number(him), CIVIL);
    JsonPath stopped = stopped(exchange(her));
    JsonPath task = task(CIVIL);
    assertEquals(stopped.getString("id"), task.getString("check"));
    assertEquals(stopped.getInt("receipt.entry"), task.getInt("entry"));
    assertEquals("sys-link", task.getString("system"));
    assertEquals(LINK, task.getString("askingOffice"));
    assertEquals(List.of("about"), task.getList("fill"));
    assertEquals(List.of("CURRENT_ADDRESS"), task.getList("question.disclosing"));
    String check = released(completed(task, "WRITTEN", her));
    Response done = done(officer(), task.getString("id"), "ANSWERED", check);
    assertEquals(200, done.statusCode(), done.asString());
    assertEquals("DONE", done.path("status"));
    assertEquals(check, done.path("answer"));
    assertEquals("文書で確かめて対応した。", done.path("note"));
    assertFalse(idsFor(officer()).contains(task.getString("id")));
    Refused.as("conflict", done(officer(), task.getString("id"), "NOT_OURS", null));
    stopped(exchange(her));
    String again = task(CIVIL).getString("id");
    refusedFor("no answer by hand", done(officer(), again, "ANSWERED", check));
  }

  private static void refusedFor(String cause, Response response) {
    String detail = Refused.as("conflict", response).getString("detail");
    assertTrue(detail.contains(cause), detail);
  }

  @Test
  void only_a_check_by_hand_of_the_same_people_that_was_let_go_on_is_an_answer() {
    String before = askedByHand(Question.sound().with("/act", "\"ANSWER\""));
    protectedFrom(number(him), CIVIL);
    stopped(exchange(her));
    JsonPath task = task(CIVIL);
    String id = task.getString("id");
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put(before, "no answer by hand");
    wrong.put("chk_01KAN8YB3Q5V7X9Z1C3E5G7J9P", "asked no such check");
    wrong.put(task.getString("check"), "asked no such check");
    wrong.put(askedByHand(exchange(her)), "no answer by hand");
    ObjectNode contact = completed(task, "REGISTERED_ID", her).put("act", "CONTACT");
    wrong.put(passedByHand(herselfAtTheCounter(contact)), "no answer by hand");
    wrong.put(askedByHand(completed(task, "NONE", her)), "not let this check go on");
    ObjectNode toHerself = herselfAtTheCounter(completed(task, "REGISTERED_ID", her));
    wrong.put(passedByHand(toHerself), "other people");
    wrong.put(passedByHand(completed(task, "WRITTEN", neighbour)), "other people");
    Tokens elsewhere = Tokens.of("o-other", "14101-welfare", "measure-officer");
    wrong.put(asked(elsewhere, toHerself.toString()).getString("id"), "asked no such check");
    wrong.forEach((check, cause) -> refusedFor(cause, done(officer(), id, "ANSWERED", check)));
    String withAnother = released(completed(task, "WRITTEN", neighbour, her));
    refusedFor("other people", done(officer(), id, "ANSWERED", withAnother));
    assertTrue(idsFor(officer()).contains(id));
  }

  private ObjectNode herselfAtTheCounter(ObjectNode question) {
    question.put("channel", "COUNTER");
    question
        .withObject("recipient")
        .put("party", "SELF")
        .withArray("identifiers")
        .add(tree(number(her)));
    return question;
  }

  private static String passedByHand(ObjectNode question) {
    JsonPath answer = asked(Tokens.of("o-hand", CIVIL, "measure-officer"), question.toString());
    assertEquals("PERMIT", answer.getString("verdict"), answer.prettify());
    return answer.getString("id");
  }

  private static String askedByHand(Object question) {
    return asked(Tokens.of("o-hand", CIVIL, "measure-officer"), question.toString())
        .getString("id");
  }

  @Test
  void a_respondent_whom_the_machine_named_is_not_left_out_of_the_answer_by_hand() {
    protectedFrom(number(him), CIVIL);
    stopped(
        exchange(her)
            .with("/recipient/party", "\"RELATIVE\"")
            .with("/recipient/identifiers", "[" + number(him) + "]"));
    JsonPath task = task(CIVIL);
    assertEquals(List.of("about", "recipient.identifiers"), task.getList("fill"));
    String withoutHim = released(completed(task, "PHOTO_ID", her));
    Refused.as("conflict", done(officer(), task.getString("id"), "ANSWERED", withoutHim));
    ObjectNode whole = completed(task, "PHOTO_ID", her);
    whole.withObject("recipient").withArray("identifiers").add(tree(number(him)));
    JsonPath answer = asked(Tokens.of("o-hand", CIVIL, "measure-officer"), whole.toString());
    assertEquals("BLOCK", answer.getString("verdict"));
    Refused.as(
        "conflict", done(officer(), task.getString("id"), "ANSWERED", answer.getString("id")));
    assertEquals(200, done(officer(), task.getString("id"), "NOT_ANSWERED", null).statusCode());
  }

  @Test
  void for_whom_an_agent_acted_is_asked_again() {
    protectedFrom(number(him), CIVIL);
    stopped(
        exchange(her)
            .with("/recipient/party", "\"AGENT\"")
            .with("/recipient/actingFor/stated", "\"WRITTEN\"")
            .with("/recipient/actingFor/identifiers", "[" + number(him) + "]"));
    JsonPath task = task(CIVIL);
    assertEquals(List.of("about", "recipient.actingFor.identifiers"), task.getList("fill"));
    ObjectNode forAnother = completed(task, "PHOTO_ID", her);
    forAnother
        .withObject("/recipient/actingFor")
        .withArray("identifiers")
        .add(tree(number(neighbour)));
    String check = released(forAnother);
    Refused.as("conflict", done(officer(), task.getString("id"), "ANSWERED", check));
  }

  @Test
  void the_same_question_again_is_the_same_task_until_that_is_done() {
    protectedFrom(number(him), CIVIL);
    stopped(exchange(her));
    stopped(exchange(her));
    String first = task(CIVIL).getString("id");
    stopped(exchange(her));
    assertEquals(3, task(CIVIL).getInt("times"));
    assertEquals(first, task(CIVIL).getString("id"));
    stopped(exchange(her).with("/disclosing", "[\"SCHOOL\"]"));
    assertEquals(2, tasks(CIVIL).size());
    done(officer(), first, "NOT_ANSWERED", null).then().statusCode(200);
    stopped(exchange(her));
    assertEquals(2, tasks(CIVIL).size());
    assertFalse(idsFor(officer()).contains(first));
  }

  @Test
  void each_office_that_keeps_a_measure_has_a_task_and_no_other() {
    protectedFrom(number(him), CIVIL);
    protectedFrom(number(neighbour), "14102-civil");
    stopped(exchange(her));
    String here = task(CIVIL).getString("id");
    String there = task("14102-civil").getString("id");
    assertEquals(List.of(), tasks(LINK));
    Refused.as("not-found", officer().get(TASKS + "/" + there));
    Refused.as("not-found", done(Api.by("m-else", LINK, "manager"), here, "NOT_OURS", null));
    assertEquals(200, Api.by("m-civil", CIVIL, "manager").get(TASKS + "/" + here).statusCode());
  }

  @Test
  void nobody_protected_is_no_task_and_a_person_who_asks_by_hand_makes_none() {
    assertEquals("PERMIT", machineAsks(exchange(neighbour)).getString("verdict"));
    protectedFrom(number(him), CIVIL);
    asked(
        Tokens.of("s-hand", LINK, "staff"),
        exchange(her).with("/act", "\"ANSWER\"").with("/channel", "\"POST\"").toString());
    assertEquals(List.of(), tasks(CIVIL));
    assertEquals(List.of(), tasks(LINK));
  }

  @Test
  void while_the_register_is_stale_the_office_that_answers_for_the_machine_has_the_task() {
    freshness.markStale("this story");
    try {
      stopped(exchange(neighbour));
      Tokens mailing = Tokens.of("sys-sample-mail", "14101-school", "ward-system");
      String mail = exchange(neighbour).toString();
      assertEquals("BLOCK", asked(mailing, mail).getString("verdict"));
    } finally {
      freshness.confirm();
    }
    assertEquals(1, tasks(LINK).size());
    assertEquals(1, tasks("14101-insurance").size());
    assertEquals(List.of(), tasks("14101-school"));
  }

  @Test
  void a_referred_answer_waits_at_the_askers_own_office_and_says_no_more_than_any_other() {
    protectedFrom(staffId("s-party-x"), CIVIL);
    Question asParty =
        exchange(her).with("/staff", "{\"id\":\"s-party-x\",\"office\":\"" + LINK + "\"}");
    assertEquals(List.of("REFER_TO_MANAGER"), stopped(asParty).getList("flags"));
    assertEquals(List.of(), tasks(CIVIL));
    Map<String, Object> referred = task(LINK).getMap("");
    stopped(exchange(her));
    Map<String, Object> usual = task(CIVIL).getMap("");
    assertEquals(usual.keySet(), referred.keySet());
    assertEquals(usual.get("question"), referred.get("question"));
    assertEquals(usual.get("fill"), referred.get("fill"));
    RequestSpecification himself = Api.by("s-party-x", LINK, "manager");
    assertFalse(idsFor(himself).contains(referred.get("id")));
    himself = Api.by("s-party-x", LINK, "manager");
    Refused.as("not-found", himself.get(TASKS + "/" + referred.get("id")));
  }
}
