package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A manager registers a woman, and would read in the tasks of his office what it did about her. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("一人で登録しても、自所属がその方について何をしたかは分からない")
class LookBackAloneStoryTest extends LookBackStory {

  private static final Tokens MANAGER = Tokens.of("m-alone", "14101-tax", "manager");

  private String registeredBy(Tokens by) {
    return Api.by(by)
        .body(measure("PROVISIONAL", null, ""))
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private int taskOf(Tokens reader) {
    return toStop(reader, bill).size();
  }

  @Test
  void who_registered_her_finds_what_is_under_way_only_once_another_stands_behind_it() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    String measure = registeredBy(MANAGER);
    String task = toStop("14101-tax", bill).get(0).getString("id");
    assertEquals(0, taskOf(MANAGER));
    assertEquals(0, taskOf(MANAGER.with("sub", "another-sub")));
    Refused.as("not-found", Api.by(MANAGER).get(TASKS + "/" + task));
    Refused.as("not-found", ends(MANAGER, task, "STOPPED"));
    confirmed(measure);
    assertEquals(1, taskOf(MANAGER));
  }

  @Test
  void a_colleague_stops_the_letter_meanwhile() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    registeredBy(MANAGER);
    String task = toStop("14101-tax", bill).get(0).getString("id");
    ends(managerOf("14101-tax"), task, "STOPPED").then().statusCode(200);
  }

  @Test
  void two_measures_of_his_are_his_word_still_and_one_of_an_officer_is_another_s() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    registeredBy(MANAGER);
    registeredBy(MANAGER);
    assertEquals(0, taskOf(MANAGER));
    protectedPerson();
    assertEquals(1, taskOf(MANAGER));
  }

  @Test
  void what_a_shared_account_of_the_office_entered_may_be_of_any_of_them() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    String measure = registeredBy(Tokens.of("shared-tax", "14101-tax", "staff"));
    assertEquals(0, taskOf(MANAGER));
    confirmed(measure);
    assertEquals(1, taskOf(MANAGER));
  }

  @Test
  void a_rejected_measure_ends_its_tasks_and_those_of_another_stay() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    String measure = registeredBy(MANAGER);
    assertEquals(1, toStop("14101-tax", bill).size());
    assertEquals(1, ofOfficers(measure).size());
    String theirs = ofOfficers(measure).get(0).getString("id");
    rejected(measure);
    assertEquals(0, toStop("14101-tax", bill).size());
    assertEquals(0, ofOfficers(measure).size());
    Refused.as("not-found", Api.by(her("14101-civil")).get(TASKS + "/" + theirs));
  }

  @Test
  void a_task_that_another_measure_asks_for_stays() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    String wrong = registeredBy(MANAGER);
    protectedPerson();
    assertEquals(1, toStop("14101-tax", bill).size());
    rejected(wrong);
    JsonPath task = toStop("14101-tax", bill).get(0);
    assertEquals(List.of(bill), task.getList("underWay.reference"));
  }

  private static void rejected(String measure) {
    Response asked =
        Api.by(Tokens.of("o-asks", "14101-civil", "measure-officer"))
            .header("If-Match", "\"1\"")
            .body("{\"kind\":\"REJECT\",\"reason\":\"申出の事実が確認できなかったため。\"}")
            .post(PATH + "/" + measure + "/reductions");
    assertEquals(202, asked.statusCode(), asked.asString());
    approves(theOfficer(), asked.path("approval"));
    Tokens manager = Tokens.of("m-civil", "14101-civil", "manager").strong();
    assertEquals("USED", approves(manager, asked.path("approval")).getString("status"));
  }
}
