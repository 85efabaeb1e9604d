package jp.ward.guard.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ward.guard.audit.RegisterFreshness;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = GuardTestResource.class, restrictToAnnotatedClass = true)
@DisplayName("機械に答えさせないものは、責任のある所属の職員が答える")
class ExchangeStoryTest extends ExchangeStory {

  @Inject Detection detection;
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
  }

  @Test
  void only_a_check_by_hand_of_the_same_people_that_was_let_go_on_is_an_answer() {
    String before = askedByHand(Question.sound().with("/act", "\"ANSWER\""));
    protectedFrom(number(him), CIVIL);
    stopped(exchange(her));
    JsonPath task = task(CIVIL);
    String id = task.getString("id");
    ObjectNode unverified = completed(task, "NONE", her);
    List<String> wrong = new ArrayList<>();
    wrong.add(before);
    wrong.add("chk_01KAN8YB3Q5V7X9Z1C3E5G7J9P");
    wrong.add(task.getString("check"));
    wrong.add(askedByHand(unverified));
    wrong.add(askedByHand(completed(task, "WRITTEN", neighbour)));
    wrong.add(askedByHand(completed(task, "WRITTEN", neighbour, her)));
    wrong.add(askedByHand(completed(task, "WRITTEN", neighbour).put("act", "INQUIRE")));
    ObjectNode toAnother = completed(task, "REGISTERED_ID", her).put("channel", "COUNTER");
    ((ObjectNode) toAnother.get("recipient"))
        .put("party", "SELF")
        .withArray("identifiers")
        .add(tree(number(her)));
    wrong.add(passedByHand(toAnother));
    wrong.add(
        asked(
                Tokens.of("o-other", "14101-welfare", "measure-officer"),
                completed(task, "WRITTEN", neighbour).toString())
            .getString("id"));
    for (String check : wrong) {
      Refused.as("conflict", done(officer(), id, "ANSWERED", check));
    }
    assertTrue(idsFor(officer()).contains(id));
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
  void who_stood_in_the_machines_question_stands_in_the_answer() {
    protectedFrom(number(him), CIVIL);
    stopped(
        exchange(her)
            .with("/recipient/party", "\"AGENT\"")
            .with("/recipient/identifiers", "[" + number(neighbour) + "]")
            .with("/recipient/actingFor/stated", "\"WRITTEN\"")
            .with("/recipient/actingFor/identifiers", "[" + number(him) + "]"));
    JsonPath task = task(CIVIL);
    assertEquals(
        List.of("about", "recipient.identifiers", "recipient.actingFor.identifiers"),
        task.getList("fill"));
    String forgotten = released(completed(task, "PHOTO_ID", her));
    Refused.as("conflict", done(officer(), task.getString("id"), "ANSWERED", forgotten));
    ObjectNode whole = completed(task, "PHOTO_ID", her);
    ObjectNode recipient = (ObjectNode) whole.get("recipient");
    recipient.withArray("identifiers").add(tree(number(neighbour)));
    ((ObjectNode) recipient.get("actingFor")).withArray("identifiers").add(tree(number(him)));
    JsonPath answer = asked(Tokens.of("o-hand", CIVIL, "measure-officer"), whole.toString());
    assertEquals("BLOCK", answer.getString("verdict"));
    assertEquals(200, done(officer(), task.getString("id"), "NOT_ANSWERED", null).statusCode());
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

  @Test
  void who_is_in_the_case_finds_nothing_of_it() {
    protectedFrom(staffId("o-party"), CIVIL);
    stopped(exchange(her));
    String id = task(CIVIL).getString("id");
    RequestSpecification party = Api.by("o-party", CIVIL, "measure-officer", "manager");
    assertFalse(idsFor(party).contains(id));
    party = Api.by("o-party", CIVIL, "measure-officer", "manager");
    Refused.as("not-found", party.get(TASKS + "/" + id));
    party = Api.by("o-party", CIVIL, "measure-officer", "manager");
    Refused.as("not-found", done(party, id, "NOT_ANSWERED", null));
    done(officer(), id, "NOT_ANSWERED", null).then().statusCode(200);
    // neither does the audit name it to him, or he could ask for it
    for (String kind : List.of("TASK_READ", "TASK_CLOSED")) {
      String entries = "/api/v1/audit/entries?limit=200&kind=" + kind;
      assertTrue(subjects(Api.by("m-civil", CIVIL, "manager"), entries).contains(id));
      assertFalse(subjects(Api.by("o-party", CIVIL, "manager"), entries).contains(id));
    }
  }

  private static List<String> subjects(RequestSpecification reader, String entries) {
    return reader.get(entries).jsonPath().getList("entries.subject");
  }

  @Test
  void a_list_has_no_gap_where_something_is_kept_from_its_reader() {
    String office = "14101-child";
    protectedFrom(staffId("o-page"), office);
    stopped(exchange(her));
    stopped(exchange(her).with("/disclosing", "[\"SCHOOL\"]"));
    RequestSpecification party = Api.by("o-page", office, "measure-officer");
    JsonPath page = party.get(TASKS + "?limit=1").jsonPath();
    assertEquals(List.of(), page.getList("tasks"));
    assertNull(page.get("next"));
    JsonPath first = Api.by("o-look", office, "measure-officer").get(TASKS + "?limit=1").jsonPath();
    JsonPath second =
        Api.by("o-look", office, "measure-officer")
            .get(TASKS + "?limit=1&cursor=" + first.getString("next"))
            .jsonPath();
    assertEquals(1, second.getList("tasks").size());
    assertNull(second.get("next"));
  }

  @Test
  void what_waits_too_long_is_told_to_the_managers_and_not_to_who_is_in_the_case() {
    protectedFrom(staffId("m-waits"), CIVIL);
    JsonPath stopped = stopped(exchange(her));
    task(CIVIL);
    Instant then = Instant.now().plus(Duration.ofHours(71));
    detection.look(then);
    Object entry = stopped.getInt("receipt.entry");
    assertFalse(waiting("m-civil").contains(List.of(entry)));
    detection.look(then.plus(Duration.ofHours(2)));
    assertTrue(waiting("m-civil").contains(List.of(entry)));
    assertFalse(waiting("m-waits").contains(List.of(entry)));
  }

  private static List<Object> waiting(String manager) {
    return Api.by(manager, CIVIL, "manager")
        .get("/api/v1/audit/findings?kind=TASK_WAITING&status=OPEN&limit=200")
        .jsonPath()
        .getList("findings.evidence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "ward-system", "auditor", "contractor,staff"})
  void nobody_else_has_tasks(String groups) {
    String[] each = groups.split(",");
    Refused.as("forbidden", Api.by("x-task", CIVIL, each).get(TASKS));
    Refused.as("forbidden", Api.by("x-task", CIVIL, each).get(TASKS + "/tsk_1"));
    Refused.as("forbidden", done(Api.by("x-task", CIVIL, each), "tsk_1", "NOT_OURS", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};outcome note",
        "{\"outcome\":\"ANSWERED\",\"note\":\"文書で確かめて対応した。\"};check",
        "{\"outcome\":\"NOT_OURS\",\"check\":\"chk_1\",\"note\":\"文書で確かめて対応した。\"};check",
        "{\"outcome\":\"NOT_OURS\",\"note\":\"短い\",\"more\":1};note more",
        "{\"outcome\":\"DONE\",\"note\":\"番号は 123456789018 です、確かめた。\"};outcome note"
      })
  void what_is_no_end_is_refused(String body, String fields) {
    Response refused = officer().body(body).post(TASKS + "/tsk_1/completion");
    Refused.as("invalid-request", refused, fields.split(" "));
  }

  @Test
  void what_is_no_filter_is_refused() {
    Refused.as("invalid-request", officer().get(TASKS + "?reference=link-1"), "query");
    Refused.as("invalid-request", officer().get(TASKS + "?status=open"), "status");
    Refused.as("invalid-request", officer().get(TASKS + "?cursor=1"), "cursor");
    Refused.as("not-found", officer().get(TASKS + "/tsk_1"));
  }
}
