package jp.ward.guard.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("期限を過ぎた報告は見えて、一度だけ知らされる")
class IncidentOverdueTest {

  private static final String PATH = "/api/v1/incidents";
  private static final Tokens MANAGER = Tokens.of("manager-1", "14101-tax", "manager");

  @Inject IncidentJob job;
  @Inject EntityManager entities;

  private static String reported() {
    String body =
        """
        {"about":[{"identifiers":[{"scheme":"PHONE","value":"09000000321"}]}],
         "act":"CONTACT","channel":"PHONE","party":"RELATIVE","disclosed":["EXISTENCE"],
         "saidAt":"%s","description":"電話の相手に、在籍が分かる言い方をしてしまった。"}"""
            .formatted(Instant.now());
    return Api.by("clerk-1", "14101-tax", "staff")
        .body(body)
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void done(String incident, String step) {
    String body = "{\"outcome\":\"DONE\",\"note\":\"所属の記録で確かめた。問題はない。\"}";
    Api.by(MANAGER)
        .body(body)
        .post(PATH + "/" + incident + "/steps/" + step)
        .then()
        .statusCode(200);
  }

  /** As if it had been reported so long ago; the clocks are those of the row. */
  private void age(String incident, int days) {
    Instant at = Instant.now().minus(Duration.ofDays(days));
    LocalDate day = LocalDate.ofInstant(at, ZoneId.of("Asia/Tokyo"));
    set(incident, "reportedAt", at);
    set(incident, "firstDue", day.plusDays(5));
    set(incident, "finalDue", day.plusDays(30));
  }

  /** Leaves a clock that no longer runs as it is. */
  private void set(String incident, String field, Object value) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createQuery(
                        "update IncidentRow i set i.%s = :value where i.id = :id and i.%s is not null"
                            .formatted(field, field))
                    .setParameter("value", value)
                    .setParameter("id", incident)
                    .executeUpdate());
    Resealed.all();
  }

  private long told(String incident) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from notice where kind = 'INCIDENT_OVERDUE'"
                                    + " and office = '14101-tax' and role = 'manager'"
                                    + " and reference = ?1")
                            .setParameter(1, incident)
                            .getSingleResult())
                    .longValue());
  }

  private static JsonPath seen(String incident) {
    return Api.by(MANAGER).get(PATH + "/" + incident).jsonPath();
  }

  @Test
  void each_clock_is_told_once_when_its_last_day_has_passed() {
    String incident = reported();
    age(incident, 5);
    job.tellOverdue();
    assertEquals(0, told(incident), "its last day");
    assertEquals(false, seen(incident).getBoolean("overdue"));
    age(incident, 6);
    job.tellOverdue();
    job.tellOverdue();
    assertEquals(1, told(incident));
    assertEquals(true, seen(incident).getBoolean("overdue"));
    assertEquals(true, seen(incident).getBoolean("steps[5].overdue"));
    assertEquals(false, seen(incident).getBoolean("steps[11].overdue"));
    assertEquals(
        true,
        Api.by(MANAGER)
            .get(PATH + "?limit=200")
            .jsonPath()
            .getBoolean("incidents.find { it.id == '" + incident + "' }.overdue"));
    age(incident, 31);
    job.tellOverdue();
    job.tellOverdue();
    assertEquals(2, told(incident), "the final report");
    assertEquals(true, seen(incident).getBoolean("steps[11].overdue"));
  }

  @Test
  void a_report_that_was_made_is_not_overdue() {
    String incident = reported();
    done(incident, "WARN_PROTECTED_PERSON");
    done(incident, "FIRST_REPORT");
    age(incident, 20);
    job.tellOverdue();
    assertEquals(0, told(incident));
    assertEquals(false, seen(incident).getBoolean("overdue"));
  }
}
