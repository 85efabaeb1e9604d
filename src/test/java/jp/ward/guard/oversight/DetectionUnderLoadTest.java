package jp.ward.guard.oversight;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import jp.ward.guard.access.Person;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("気づきの検出は、どの記録でも止まらない")
class DetectionUnderLoadTest {

  private static final String COLUMNS =
      "insert into audit_look (id, entry, said_at, on_day, office, municipality, staff, subject,"
          + " by_measure, act, words, stopped, by_staff_id, cleared, sought, respondent_side,"
          + " out_of_hours) ";

  @Inject Detection detection;
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
      assertDoesNotThrow(() -> detection.look());
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
      detection.look();
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
  void a_look_is_over_before_a_check_loses_its_patience() {
    int days = Integer.getInteger("attack.days", 30);
    sql(
        COLUMNS
            + "select 'load/' || x, 700000000 + x,"
            + " dateadd(second, -mod(x, 86400), dateadd(day, -mod(x, "
            + days
            + "), current_timestamp)), dateadd(day, -mod(x, "
            + days
            + "), current_date), '14101-' || mod(x, 20), '141011', 'staff-' || mod(x / 7, 400),"
            + " case when mod(x, 50) = 0 then 'msr_' || mod(x / 50, 2000) else 'person-' ||"
            + " mod(x * 7919, 200000) end, mod(x, 50) = 0,"
            + " case mod(x, 4) when 0 then 'VIEW' else 'CONTACT' end, 'w' || mod(x, 9),"
            + " mod(x, 100) = 0, false, false, mod(x, 3) = 0, false, false"
            + " from system_range(1, "
            + days * 25_000
            + ")");
    try {
      for (int i = 0; i < 3; i++) {
        long begun = System.nanoTime();
        detection.look();
        System.out.println(
            "LOOK " + days + " days: " + (System.nanoTime() - begun) / 1_000_000 + " ms");
      }
    } finally {
      sql("delete from audit_look where id like 'load/%'");
    }
  }
}
