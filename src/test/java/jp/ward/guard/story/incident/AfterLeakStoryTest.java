package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("伝わってしまったとき: 報告から終了まで、ご本人への連絡が先")
class AfterLeakStoryTest extends AfterLeakStory {

  @Test
  void from_the_slip_to_the_closure_the_protected_person_is_warned_first() {
    String measure = protectedPerson();
    String check = checked();
    Response taken = reported(clerk(), report("\"check\":\"" + check + "\",", ""));
    assertEquals(201, taken.statusCode(), taken.asString());
    assertEquals("S19", taken.path("instructions.code"));
    assertTrue(taken.asString().contains("安全な連絡先"), "step T30");
    String incident = taken.path("id");
    assertTrue(lastEntry("INCIDENT_OPENED").contains(check));

    JsonPath seen = read(officerOfA(), incident);
    assertEquals(true, seen.getBoolean("aboutProtectedPerson"));
    assertEquals(measure, seen.getString("measures[0].id"));
    assertEquals("R8-0012", seen.getString("measures[0].reference"));
    assertEquals("clerk-1", seen.getString("reportedBy"));
    assertEquals("case-7", seen.getString("reference"));
    assertEquals("SCHOOL", seen.getString("party"));
    assertEquals(12, seen.getList("steps").size());
    assertEquals(TODAY.plusDays(3).toString(), seen.getString("steps[5].aim"));
    assertEquals(TODAY.plusDays(5).toString(), seen.getString("steps[5].due"));
    assertEquals(TODAY.plusDays(30).toString(), seen.getString("steps[11].due"));
    assertEquals(false, seen.getBoolean("overdue"));
    assertEquals(List.of(), read(managerOfA(), incident).getList("measures"));
    assertTrue(lastEntry("INCIDENT_READ").contains("manager-1"));

    for (String early :
        List.of("TELL_OTHER_OFFICES", "FIRST_REPORT", "DECIDE_PUBLICATION", "APOLOGY")) {
      JsonPath refused = Refused.as("conflict", take(managerOfA(), incident, early, "DONE"));
      assertTrue(refused.getString("detail").contains("WARN_PROTECTED_PERSON"));
    }
    takes(managerOfA(), incident, "STOP_FLOW", "DONE");
    Refused.as("forbidden", take(managerOfA(), incident, "WARN_PROTECTED_PERSON", "DONE"));
    Refused.as("conflict", take(officerOfA(), incident, "WARN_PROTECTED_PERSON", "NOT_NEEDED"));
    JsonPath warned = takes(officerOfA(), incident, "WARN_PROTECTED_PERSON", "DONE");
    assertEquals("DONE", outcome(warned, "WARN_PROTECTED_PERSON"));
    assertTrue(lastEntry("INCIDENT_STEP").contains(NOTE));

    Refused.as("forbidden", close(officerOfA(), incident));
    JsonPath open = Refused.as("conflict", close(managerOfA(), incident));
    assertTrue(open.getString("detail").contains("FINAL_REPORT"), open.getString("detail"));
    for (String step : OTHER_STEPS) {
      if (!step.equals("STOP_FLOW")) {
        takes(managerOfA(), incident, step, "DONE");
      }
    }
    assertEquals("CLOSED", close(managerOfA(), incident).path("status"));
    assertTrue(lastEntry("INCIDENT_CLOSED").contains("manager-1"));
    Refused.as("conflict", close(managerOfA(), incident));
    Refused.as("conflict", take(managerOfA(), incident, "APOLOGY", "DONE"));
    assertTrue(ledger.verify().isSound());
  }

  @Test
  void the_answer_is_the_same_whoever_is_concerned() {
    Response free = reported(clerk(), report(aboutHer(), ""));
    protectedPerson();
    Response guarded = reported(clerk(), report(aboutHer(), ""));
    assertNotEquals(free.path("id").toString(), guarded.path("id").toString());
    assertEquals(timeless(free), timeless(guarded));
    assertEquals(
        free.headers().asList().stream().map(one -> one.getName()).toList(),
        guarded.headers().asList().stream().map(one -> one.getName()).toList());
  }

  @Test
  void where_nobody_is_protected_the_managers_alone_handle_it_and_may_need_no_warning() {
    String incident = incident(clerk(), report(aboutHer(), ""));
    Refused.as("not-found", Api.by(officerOfA()).get(INCIDENTS + "/" + incident));
    JsonPath seen = read(managerOfA(), incident);
    assertEquals(false, seen.getBoolean("aboutProtectedPerson"));
    assertNull(seen.getString("check"));
    Refused.as("conflict", take(managerOfA(), incident, "APOLOGY", "DONE"));
    takes(managerOfA(), incident, "WARN_PROTECTED_PERSON", "NOT_NEEDED");
    takes(managerOfA(), incident, "APOLOGY", "DONE");
    assertEquals(Map.of("14101-welfare manager", "INCIDENT_OPENED"), told(incident));
  }

  @Test
  void a_measure_registered_after_the_check_is_found_by_the_check_too() {
    String check = checked();
    protectedPerson();
    String incident = incident(clerk(), report("\"check\":\"" + check + "\",", ""));
    assertEquals(true, read(officerOfA(), incident).getBoolean("aboutProtectedPerson"));
  }

  @Test
  void each_responsible_office_warns_its_own() {
    protectedPerson();
    officerOfB()
        .body(
            active()
                .replace("14101-civil", "14102-civil")
                .replace(
                    "\"municipality\":\"141011\",\"resp", "\"municipality\":\"141020\",\"resp"))
        .post(PATH)
        .then()
        .statusCode(201);
    String incident = incident(clerk(), report(aboutHer(), ""));
    Tokens b = Tokens.of("officer-b", "14102-civil", "measure-officer");
    JsonPath once = takes(b, incident, "WARN_PROTECTED_PERSON", "IMPOSSIBLE");
    assertNull(outcome(once, "WARN_PROTECTED_PERSON"));
    Refused.as("conflict", take(managerOfA(), incident, "FIRST_REPORT", "DONE"));
    JsonPath both = takes(officerOfA(), incident, "WARN_PROTECTED_PERSON", "DONE");
    assertEquals("IMPOSSIBLE", outcome(both, "WARN_PROTECTED_PERSON"));
    assertNull(both.getString("steps[2].records[0].office"), "another municipality");
    assertEquals("14101-civil", both.getString("steps[2].records[1].office"));
    assertEquals(1, both.getList("measures").size());
    takes(managerOfA(), incident, "FIRST_REPORT", "DONE");
    JsonPath later = takes(b, incident, "WARN_PROTECTED_PERSON", "DONE");
    assertEquals("DONE", outcome(later, "WARN_PROTECTED_PERSON"));
    assertEquals(
        Map.of(
            "14101-civil measure-officer",
            "INCIDENT_OPENED",
            "14101-welfare manager",
            "INCIDENT_OPENED",
            "14102-civil measure-officer",
            "INCIDENT_OPENED"),
        told(incident));
  }

  private static io.restassured.specification.RequestSpecification officerOfB() {
    return by("officer-b", "14102-civil", "measure-officer");
  }

  @Test
  void what_somebody_meant_has_sixty_days() {
    String incident = incident(clerk(), report(aboutHer(), "\"malicious\":true,"));
    JsonPath seen = read(managerOfA(), incident);
    assertEquals(TODAY.plusDays(60).toString(), seen.getString("steps[11].due"));
    assertEquals(TODAY.plusDays(5).toString(), seen.getString("steps[5].due"));
  }

  @Test
  void one_key_reports_once() {
    String body = report(aboutHer(), "");
    String key = "leak-" + number;
    Response first = Api.by(clerk()).header("Idempotency-Key", key).body(body).post(INCIDENTS);
    Response again = Api.by(clerk()).header("Idempotency-Key", key).body(body).post(INCIDENTS);
    assertEquals(first.asString(), again.asString());
    assertEquals(201, again.statusCode());
    Refused.as(
        "conflict",
        Api.by(clerk()).header("Idempotency-Key", key).body(body + " ").post(INCIDENTS));
  }

  @Test
  void no_word_number_or_person_stands_in_a_row_or_a_notice_in_the_clear() {
    protectedPerson();
    String incident = incident(clerk(), report(aboutHer(), ""));
    takes(officerOfA(), incident, "WARN_PROTECTED_PERSON", "DONE");
    StringBuilder all = new StringBuilder();
    for (String query :
        List.of(
            "select manager_place, status, ciphertext, wrapped_key, nonce from incident where id ="
                + " ?1",
            "select id, incident_id, office from incident_office where incident_id = ?1",
            "select kind, office, role, channel, reference, state, fault from notice where"
                + " reference = ?1")) {
      for (Object[] row : rows(query, incident)) {
        for (Object cell : row) {
          all.append(
              cell instanceof byte[] bytes
                  ? new String(bytes, StandardCharsets.UTF_8)
                  : String.valueOf(cell));
          all.append('\n');
        }
      }
    }
    assertTrue(all.toString().contains("INCIDENT_OPENED"));
    for (String telling : List.of(number, "clerk-1", "officer-1", "来庁", NOTE, "OFFICE_VISITED")) {
      assertFalse(all.toString().contains(telling), telling);
    }
  }
}
