package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.story.handover.HandoverStory;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会票が別の方について受領されたら、両方の所属が、どなたのことかを確かめる")
class WhoIsMeantStoryTest extends HandoverStory {

  private static final String TASKS = "/api/v1/tasks";

  private static RequestSpecification managerOfA() {
    return by("a-m", "14101-welfare", "manager");
  }

  private static RequestSpecification managerOfB() {
    return by("b-m", "14102-welfare", "manager");
  }

  /** The newest task of the reader's office that speaks of this handover. */
  private static Optional<JsonPath> task(
      java.util.function.Supplier<RequestSpecification> reader, String code) {
    List<Map<String, Object>> all =
        reader.get().get(TASKS + "?limit=200").jsonPath().getList("tasks");
    return all.stream()
        .filter(one -> one.get("kind").equals("WHO_IS_MEANT"))
        .map(one -> reader.get().get(TASKS + "/" + one.get("id")).jsonPath())
        .filter(one -> code.equals(one.getString("handover")))
        .findFirst();
  }

  private static Response done(RequestSpecification by, String task, String outcome, String check) {
    return by.body(
            "{\"outcome\":\"%s\",%s\"note\":\"照会票と所属の記録を確かめた。\"}"
                .formatted(outcome, check == null ? "" : "\"check\":\"" + check + "\","))
        .post(TASKS + "/" + task + "/completion");
  }

  /** Ward B acknowledges for somebody else. */
  private String wronglyAcknowledged() {
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    acknowledged(by("b-" + number, "14102-welfare", "staff"), code, atB(NEIGHBOUR)).statusCode(409);
    return code;
  }

  @Test
  void both_offices_have_a_task_and_neither_says_whom_it_is_about() {
    she_is_protected_from_him();
    String code = wronglyAcknowledged();
    for (JsonPath task :
        List.of(
            task(WhoIsMeantStoryTest::managerOfA, code).orElseThrow(),
            task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow())) {
      assertEquals("OPEN", task.getString("status"));
      assertEquals("14101-welfare", task.getString("askingOffice"));
      assertEquals("14102-welfare", task.getString("askedOffice"));
      assertEquals("case-1", task.getString("reference"));
      assertNull(task.getString("question"));
      assertNull(task.getString("check"));
      String text = task.prettify();
      assertFalse(
          text.contains(number) || text.contains(NEIGHBOUR) || text.contains("PROTECTED"), text);
    }
    assertTrue(task(() -> by("c-m", "14102-tax", "manager"), code).isEmpty());
  }

  @Test
  void the_acknowledgement_of_the_right_person_ends_both() {
    she_is_protected_from_him();
    String code = wronglyAcknowledged();
    acknowledged(staffOfB(), code, atB(number)).statusCode(200);
    for (JsonPath task :
        List.of(
            task(WhoIsMeantStoryTest::managerOfA, code).orElseThrow(),
            task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow())) {
      assertEquals("DONE", task.getString("status"));
      assertEquals("NAMED", task.getString("outcome"));
    }
  }

  @Test
  void the_office_that_asked_names_the_person_anew_and_ends_both() {
    String code = wronglyAcknowledged();
    String mine = task(WhoIsMeantStoryTest::managerOfA, code).orElseThrow().getString("id");
    String elsewhere =
        asked(staffOfA(), inquiry(atA(number)).with("/recipient/office", "\"14102-tax\""))
            .extract()
            .path("id");
    Refused.as("conflict", done(managerOfA(), mine, "NAMED", elsewhere));
    String again =
        asked(staffOfA(), inquiry(atA(number), phone("0450002222"))).extract().path("id");
    Refused.as("invalid-request", done(managerOfA(), mine, "NAMED", null), "check");
    Response ended = done(managerOfA(), mine, "NAMED", again);
    assertEquals(200, ended.statusCode(), ended.asString());
    assertEquals(again, ended.path("answer"));
    assertEquals(
        "DONE", task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow().getString("status"));
    Refused.as("conflict", done(managerOfA(), mine, "NAMED", again));
  }

  /** A next inquiry at the same office, about somebody else, does neither task. */
  @Test
  void an_inquiry_about_somebody_else_names_nobody_again() {
    String code = wronglyAcknowledged();
    String mine = task(WhoIsMeantStoryTest::managerOfA, code).orElseThrow().getString("id");
    String another =
        asked(staffOfA(), inquiry(atA(numberWithItsCheckDigit()))).extract().path("id");
    Refused.as("conflict", done(managerOfA(), mine, "NAMED", another));
    assertEquals(
        "OPEN", task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow().getString("status"));
  }

  @Test
  void a_check_from_before_names_nobody_again_and_the_office_asked_acknowledges_instead() {
    String before = asked(staffOfA(), inquiry(atA(number))).extract().path("id");
    String code = wronglyAcknowledged();
    String ofA = task(WhoIsMeantStoryTest::managerOfA, code).orElseThrow().getString("id");
    String ofB = task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow().getString("id");
    Refused.as("conflict", done(managerOfA(), ofA, "NAMED", before));
    Refused.as("conflict", done(managerOfB(), ofB, "NAMED", before));
    Refused.as("not-found", done(managerOfB(), ofA, "NOT_ANSWERED", null));
  }

  @Test
  void an_inquiry_that_is_dropped_ends_the_own_task_alone() {
    String code = wronglyAcknowledged();
    String ofA = task(WhoIsMeantStoryTest::managerOfA, code).orElseThrow().getString("id");
    Refused.as(
        "invalid-request",
        done(managerOfA(), ofA, "ANSWERED", "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9P"),
        "outcome");
    assertEquals(200, done(managerOfA(), ofA, "NOT_ANSWERED", null).statusCode());
    assertEquals(
        "OPEN", task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow().getString("status"));
  }

  @Test
  void wrong_again_is_the_same_task_and_right_at_once_is_none() {
    String code = wronglyAcknowledged();
    acknowledged(by("b-" + number, "14102-welfare", "staff"), code, atB(number), atB(NEIGHBOUR))
        .statusCode(409);
    assertEquals(2, task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow().getInt("times"));
    String right = codeOf(staffOfA(), inquiry(atA(number), phone("0450003333")));
    acknowledged(staffOfB(), right, atB(number)).statusCode(200);
    assertTrue(task(WhoIsMeantStoryTest::managerOfA, right).isEmpty());
    assertTrue(task(WhoIsMeantStoryTest::managerOfB, right).isEmpty());
  }

  /** Also not in the audit, or he could ask for it. */
  @Test
  void a_manager_who_is_a_party_finds_no_task_and_nothing_of_one() {
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"b-party-"
                + number
                + "\"}]}],"));
    String code = wronglyAcknowledged();
    String id = task(WhoIsMeantStoryTest::managerOfB, code).orElseThrow().getString("id");
    assertTrue(task(this::party, code).isEmpty());
    Refused.as("not-found", party().get(TASKS + "/" + id));
    String read = "/api/v1/audit/entries?limit=200&kind=TASK_READ";
    assertTrue(subjects(by("b-m2", "14102-tax", "manager"), read).contains(id));
    assertFalse(subjects(party(), read).contains(id));
  }

  private RequestSpecification party() {
    return by("b-party-" + number, "14102-welfare", "manager");
  }

  private static List<String> subjects(RequestSpecification reader, String entries) {
    return reader.get(entries).jsonPath().getList("entries.subject");
  }
}
