package jp.ward.guard.story.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What should have been done and was not; days that pass are written into the rows. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("されるべきことが、されないままになっていれば、気づく")
class OwedStoryTest extends TwoPeopleStory {

  private static List<Object> found(Tokens by, String kind, String field) {
    Response page = Api.by(by).get("/api/v1/audit/findings?status=OPEN&limit=200&kind=" + kind);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("findings." + field);
  }

  private static long times(Tokens by, String kind, String field, Object value) {
    return found(by, kind, field).stream().filter(value::equals).count();
  }

  private static Tokens managerB() {
    return Tokens.of("m-owed-b", "14102-welfare", "manager");
  }

  @Test
  void a_measure_that_ran_out_and_waits_is_seen_and_one_that_soon_will() {
    String measure = registered(measure("ACTIVE", TODAY, ""));
    assertEquals(0, times(theOfficer(), "MEASURE_EXPIRING", "measure", measure));
    ends(measure, 13);
    assertEquals(1, times(theOfficer(), "MEASURE_EXPIRING", "measure", measure));
    assertEquals(0, times(theOfficer(), "MEASURE_LAPSED", "measure", measure));
    ends(measure, -7);
    assertEquals(0, times(theOfficer(), "MEASURE_LAPSED", "measure", measure));
    ends(measure, -8);
    assertEquals(1, times(theOfficer(), "MEASURE_LAPSED", "measure", measure));
    Tokens elsewhere = Tokens.of("o-owed-b", "14102-civil", "measure-officer");
    assertEquals(0, times(elsewhere, "MEASURE_LAPSED", "measure", measure));
    assertEquals(0, times(managerB(), "MEASURE_LAPSED", "measure", measure));
  }

  private void ends(String measure, int inDays) {
    sql("update measure set end_date = ?2 where id = ?1", measure, TODAY.plusDays(inDays));
  }

  @Test
  void an_emergency_that_nobody_reviewed_is_seen_by_the_managers() {
    protectedPerson();
    BoundCheck check = asked(clerk(), question("SCHOOL", "EMERGENCY"));
    String approval = granted(check);
    String kind = "REVIEW_OWED";
    Tokens colleague = Tokens.of("m-owed", "14101-welfare", "manager");
    int before = found(colleague, kind, "id").size();
    sql("update approval set review_due = requested_at where id = ?1", approval);
    assertEquals(before + 1, found(colleague, kind, "id").size());
  }

  @Test
  void a_handover_that_is_not_acknowledged_is_seen_a_day_later() {
    protectedPerson();
    String inquiry =
        question("OFFICE", "ROUTINE")
            .replace("\"CONTACT\"", "\"INQUIRE\"")
            .replace(
                "{\"party\":\"OFFICE\"}", "{\"party\":\"OFFICE\",\"office\":\"14102-welfare\"}");
    Response answer = Api.by(clerk()).body(inquiry).post("/api/v1/checks");
    int entry = answer.path("receipt.entry");
    String kind = "HANDOVER_UNACKNOWLEDGED";
    assertEquals(0, times(managerB(), kind, "evidence", List.of(entry)));
    sql(
        "update audit_index set said_at = ?2 where entry = ?1",
        entry,
        java.time.Instant.now().minusSeconds(25 * 3_600));
    assertEquals(1, times(managerB(), kind, "evidence", List.of(entry)));
  }

  @Test
  void one_who_looks_up_colleagues_is_seen_by_his_manager_and_told_nothing() {
    Tokens curious = Tokens.of("s-curious", "14102-tax", "staff");
    String kind = "COLLEAGUES_LOOKED_UP";
    for (int i = 0; i < 5; i++) {
      assertEquals(0, times(managerB(), kind, "office", "14102-tax"));
      String view =
          question("STAFF", "ROUTINE")
              .replace("\"CONTACT\"", "\"VIEW\"")
              .replace("\"PHONE\"", "\"DESK\"")
              .replaceFirst(
                  "\\{\"scheme\":\"NON_RESIDENT_ATENA\"[^}]*\\}",
                  "{\"scheme\":\"STAFF\",\"value\":\"s-looked-at-" + i + "\"}");
      Response answer = Api.by(curious).body(view).post("/api/v1/checks");
      assertEquals(200, answer.statusCode(), answer.asString());
    }
    assertEquals(1, times(managerB(), kind, "office", "14102-tax"));
  }
}
