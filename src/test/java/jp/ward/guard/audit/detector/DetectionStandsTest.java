package jp.ward.guard.audit.detector;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import jp.ward.guard.access.Person;
import jp.ward.guard.audit.finding.RaisedFindings;
import jp.ward.guard.audit.trail.StaffKeys;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@Tag("h2")
@DisplayName("気づきの検出は、どの記録でも止まらない")
class DetectionStandsTest {

  private static final String COLUMNS =
      "insert into audit_look (id, entry, said_at, on_day, office, municipality, staff, subject,"
          + " by_measure, act, words, stopped, by_staff_id, cleared, sought, respondent_side,"
          + " out_of_hours) ";

  @Inject RaisedFindings findings;
  @Inject EntityManager entities;
  @Inject StaffKeys staffKeys;

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(() -> entities.createNativeQuery(statement).executeUpdate());
  }

  @Test
  void an_office_that_left_the_directory_stops_no_detection() {
    sql(
        COLUMNS
            + "select 'gone/' || x, 900000000 + x, current_timestamp, current_date,"
            + " '14101-dissolved', null, 's-gone', 'p' || x, false, 'CONTACT', 'w', false, false,"
            + " false, false, false, false from system_range(1, 200)");
    try {
      assertDoesNotThrow(() -> findings.look());
    } finally {
      sql("delete from audit_look where staff = 's-gone'");
    }
  }

  @Test
  void one_of_the_same_two_does_not_see_the_finding_about_himself() {
    String one = staffKeys.of(new Person("sub-m-same", "m-same"));
    sql(
        "insert into audit_decided (approval, office, municipality, requested_at, decided_at,"
            + " approved, approvers, decided_by) select 'apr_same' || x, '14101-welfare',"
            + " '141011', current_timestamp, current_timestamp, true, '"
            + one
            + " zzz', 800000000 + x from system_range(1, 30)");
    try {
      findings.look();
      String path = "/api/v1/audit/findings?limit=200&kind=SAME_TWO_APPROVERS";
      assertEquals(
          1,
          Api.by("m-other", "14101-welfare", "manager")
              .get(path)
              .jsonPath()
              .getList("findings")
              .size());
      assertEquals(
          List.of(),
          Api.by("m-same", "14101-welfare", "manager").get(path).jsonPath().getList("findings"));
    } finally {
      sql("delete from audit_decided where approval like 'apr_same%'");
    }
  }

  @Test
  void as_many_approvers_as_an_approval_can_hold_stop_no_detection() {
    sql(
        "insert into audit_decided (approval, office, municipality, requested_at, decided_at,"
            + " approved, approvers, decided_by) select 'apr_many' || x, '14102-tax', '141020',"
            + " current_timestamp, current_timestamp, true, '"
            + ("k".repeat(43) + " ").repeat(22).strip()
            + "', 700000000 + x from system_range(1, 30)");
    try {
      assertDoesNotThrow(() -> findings.look());
      assertEquals(
          1,
          Api.by("m-many", "14102-tax", "manager")
              .get("/api/v1/audit/findings?limit=200&kind=SAME_TWO_APPROVERS")
              .jsonPath()
              .getList("findings")
              .size());
    } finally {
      sql("delete from audit_decided where approval like 'apr_many%'");
    }
  }
}
