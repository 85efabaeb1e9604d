package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("伝わってしまったとき: 関係のない人・当事者・報告した本人には見えない")
class AfterLeakRefusedStoryTest extends AfterLeakStory {

  private static List<String> list(Tokens by, String status) {
    Response page = Api.by(by).get(INCIDENTS + "?limit=200&status=" + status);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("incidents.id");
  }

  private void absentFor(Tokens by, String incident) {
    Refused.as("not-found", Api.by(by).get(INCIDENTS + "/" + incident));
    Refused.as("not-found", take(by, incident, "STOP_FLOW", "DONE"));
    Refused.as("not-found", close(by, incident));
  }

  @Test
  void the_reporter_sees_only_that_it_was_taken_and_a_stranger_nothing() {
    protectedPerson();
    String incident = incident(clerk(), report(aboutHer(), ""));
    for (Tokens out :
        List.of(
            clerk(),
            Tokens.of("clerk-2", "14101-welfare", "staff"),
            Tokens.of("clerk-1", "14101-welfare", "manager"),
            Tokens.of("clerk-1", "14101-civil", "measure-officer"),
            Tokens.of("officer-2", "14102-civil", "measure-officer"),
            Tokens.of("officer-3", "14101-welfare", "measure-officer"),
            Tokens.of("manager-2", "14101-tax", "manager"),
            Tokens.of("manager-3", "14101-civil", "manager"),
            Tokens.of("manager-4", "14101-welfare", "manager", "contractor"),
            Tokens.of("a-1", "14101-welfare", "auditor"),
            Tokens.of("sys-1", "14101-welfare", "ward-system"))) {
      absentFor(out, incident);
    }
    assertTrue(list(managerOfA(), "OPEN").contains(incident));
    assertTrue(list(officerOfA(), "OPEN").contains(incident));
    assertFalse(list(officerOfA(), "CLOSED").contains(incident));
    assertFalse(list(Tokens.of("manager-2", "14101-tax", "manager"), "OPEN").contains(incident));
    assertFalse(list(Tokens.of("clerk-1", "14101-welfare", "manager"), "OPEN").contains(incident));
    Refused.as("not-found", Api.by(managerOfA()).get(INCIDENTS + "/inc_1"));
    Refused.as("not-found", take(managerOfA(), incident, "GO_HOME", "DONE"));
  }

  @Test
  void a_colleague_whom_the_measure_names_or_who_is_tied_to_her_does_not_find_it() {
    protectedPerson();
    Tokens tied = Tokens.of("tied-1", "14101-welfare", "manager");
    Api.by(tied)
        .body(
            "{\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}"
                .formatted(number))
        .post("/api/v1/ties")
        .then()
        .statusCode(201);
    String incident = incident(clerk(), report(aboutHer(), ""));
    Tokens party = Tokens.of("party-1", "14101-civil", "measure-officer");
    for (Tokens out : List.of(party, tied)) {
      absentFor(out, incident);
      assertFalse(list(out, "OPEN").contains(incident));
    }
  }

  @Test
  void a_manager_who_slipped_leaves_it_to_the_other_managers_of_the_ward() {
    Tokens himself = managerOfA();
    String incident = incident(himself, report(aboutHer(), ""));
    absentFor(himself, incident);
    Tokens other = Tokens.of("manager-2", "14101-tax", "manager");
    takes(other, incident, "STOP_FLOW", "DONE");
    assertTrue(list(other, "OPEN").contains(incident));
    absentFor(Tokens.of("manager-b", "14102-tax", "manager"), incident);
    assertTrue(told(incident).keySet().contains("14101-tax manager"), "" + told(incident));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ward-system", "register-feed", "auditor", "staff contractor"})
  void nobody_but_staff_reports(String groups) {
    Tokens other = Tokens.of("other-1", "14101-tax", groups.split(" "));
    Refused.as("forbidden", reported(other, report(aboutHer(), "")));
  }

  @Test
  void staff_handles_nothing_and_another_s_check_is_absent() {
    Refused.as("forbidden", Api.by(clerk()).get(INCIDENTS));
    String body = report("\"check\":\"" + checked() + "\",", "");
    Refused.as("not-found", reported(Tokens.of("clerk-2", "14101-welfare", "staff"), body));
    Refused.as("not-found", reported(managerOfA(), body));
    for (String id : List.of("chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K", "policy-in-force", "1")) {
      Refused.as("not-found", reported(clerk(), report("\"check\":\"" + id + "\",", "")));
    }
    Refused.as("invalid-request", Api.by(managerOfA()).get(INCIDENTS + "?status=ALL"), "status");
    Refused.as("invalid-request", Api.by(managerOfA()).get(INCIDENTS + "?cursor=x"), "cursor");
  }

  @Test
  void a_system_s_check_in_his_name_is_his_own() {
    String asked =
        question("SCHOOL", "ROUTINE")
            .replaceFirst("\\{", "{\"staff\":{\"id\":\"clerk-1\",\"office\":\"14101-welfare\"},");
    Tokens system = Tokens.of("sys-1", "14101-welfare", "ward-system");
    String check = Api.by(system).body(asked).post("/api/v1/checks").path("id");
    incident(clerk(), report("\"check\":\"" + check + "\",", ""));
  }

  @Test
  void every_field_that_is_wrong_is_named() {
    String sound = report(aboutHer(), "");
    Instant later = Instant.now().plusSeconds(3_600);
    Instant longAgo = Instant.now().minus(370, ChronoUnit.DAYS);
    for (Map.Entry<String, String> wrong :
        Map.of(
                sound.replaceFirst("\"saidAt\":\"[^\"]+\"", "\"saidAt\":\"" + later + "\""),
                    "saidAt",
                sound.replaceFirst("\"saidAt\":\"[^\"]+\"", "\"saidAt\":\"" + longAgo + "\""),
                    "saidAt",
                sound.replaceFirst("\"saidAt\":\"[^\"]+\"", "\"saidAt\":\"2026-11-22T09:00\""),
                    "saidAt",
                sound.replace("[\"OFFICE_VISITED\"]", "[]"), "disclosed",
                sound.replace(WHAT, "短い"), "description",
                sound.replace(WHAT, WHAT + Refused.PERSONAL), "description",
                report(aboutHer(), "\"malicious\":\"true\","), "malicious",
                report(aboutHer(), "\"who\":1,"), "who",
                sound.replace("\"act\":\"CONTACT\",", ""), "act")
            .entrySet()) {
      Refused.as("invalid-request", reported(clerk(), wrong.getKey()), wrong.getValue());
    }
    Refused.as(
        "invalid-request", reported(clerk(), report("", "")), "about", "act", "channel", "party");
  }

  @Test
  void a_step_says_why_and_a_cause_has_a_code() {
    String incident = incident(clerk(), report(aboutHer(), ""));
    for (Map.Entry<String, String> wrong :
        Map.of(
                "{\"outcome\":\"IMPOSSIBLE\"}",
                "note",
                "{\"outcome\":\"NOT_NEEDED\",\"note\":\"短い\"}",
                "note",
                "{\"outcome\":\"DONE\",\"note\":\"番号は" + Refused.PERSONAL + "の方です\"}",
                "note",
                "{\"outcome\":\"DONE\"}",
                "causes",
                "{\"outcome\":\"DONE\",\"causes\":[]}",
                "causes",
                "{\"note\":\"" + NOTE + "\"}",
                "outcome")
            .entrySet()) {
      Response answer = send(managerOfA(), incident, "CAUSE", wrong.getKey());
      if (wrong.getValue().equals("note") && wrong.getKey().contains("DONE")) {
        Refused.as("invalid-request", answer, "note", "causes");
      } else {
        Refused.as("invalid-request", answer, wrong.getValue());
      }
    }
    Refused.as(
        "invalid-request",
        send(managerOfA(), incident, "STOP_FLOW", "{\"outcome\":\"DONE\",\"causes\":[\"MISUSE\"]}"),
        "causes");
  }
}
