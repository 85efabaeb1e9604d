package jp.ward.guard.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.finding.RaisedFindings;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.ExchangeStory;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("タスクは、扱う人だけに見える")
class TaskReadersStoryTest extends ExchangeStory {

  @Inject RaisedFindings findings;

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

  /** A machine asks in the name of a clerk who has named their manager as a party. */
  @Test
  void a_manager_whom_the_asker_named_sees_it_and_leaves_its_end_to_others() {
    String clerk = "s-namer-" + her;
    String manager = "m-named-" + her;
    String officer = "o-named-" + her;
    Api.by(clerk, LINK, "staff")
        .body(
            """
            {"category":"STALKING","state":"PROVISIONAL","municipality":"141020",
             "responsibleOffice":"14102-civil",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]},{"identifiers":[%s]}]}"""
                .formatted(number(her), staffId(manager), staffId(officer)))
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
    protectedFrom(number(him), CIVIL);
    stopped(
        exchange(her).with("/staff", "{\"id\":\"%s\",\"office\":\"%s\"}".formatted(clerk, LINK)));
    String id = task(CIVIL).getString("id");
    assertTrue(idsFor(Api.by(manager, CIVIL, "manager")).contains(id));
    assertEquals(200, Api.by(manager, CIVIL, "manager").get(TASKS + "/" + id).statusCode());
    assertFalse(idsFor(Api.by(officer, CIVIL, "measure-officer")).contains(id));
    Refused.as("not-found", done(Api.by(manager, CIVIL, "manager"), id, "NOT_ANSWERED", null));
    done(officer(), id, "NOT_ANSWERED", null).then().statusCode(200);
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
    findings.lookAt(then);
    Object entry = stopped.getInt("receipt.entry");
    assertFalse(waiting("m-civil").contains(List.of(entry)));
    findings.lookAt(then.plus(Duration.ofHours(2)));
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
