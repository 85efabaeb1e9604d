package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ward.guard.story.incident.AfterLeakStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A whole case is played from the first question to the sign-off, and then looked for by a party.
 */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("当事者である監査担当には、事案のどの記録も見えない")
class HiddenCaseStoryTest extends AfterLeakStory {

  private static final String ENTRIES = "/api/v1/audit/entries";
  private static final String NOTE_BODY = "{\"note\":\"止めた理由と職員の対応を確かめた。\"}";

  /** What is about no case. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "AUDIT_READ",
          "AUDIT_EXPORTED",
          "POLICY_ACTIVATED",
          "REGISTER_BOUND",
          "SETTINGS_IN_FORCE");

  private static Tokens auditor(String id) {
    return Tokens.of(id, "14101-civil", "auditor");
  }

  private static Tokens ofB(String id, String role) {
    return Tokens.of(id, "14102-welfare", role);
  }

  /** Everything this reader is shown after an entry. */
  private static List<Map<String, Object>> shown(Tokens by, int after) {
    List<Map<String, Object>> all = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page = Api.by(by).get(ENTRIES + "?limit=200" + next).jsonPath();
      List<Map<String, Object>> some = page.getList("entries");
      all.addAll(some.stream().filter(one -> (int) one.get("entry") > after).toList());
      boolean beyond = some.stream().anyMatch(one -> (int) one.get("entry") <= after);
      next = beyond || page.get("next") == null ? null : "&cursor=" + page.getString("next");
    }
    return all;
  }

  private int entryOf(Response check) {
    assertEquals(200, check.statusCode(), check.asString());
    return check.path("receipt.entry");
  }

  /** Ward B's clerk rings a relative; returns the entry. */
  private int stoppedCall() {
    String call = question("RELATIVE", "ROUTINE");
    return entryOf(Api.by(ofB("s-hidden", "staff")).body(call).post("/api/v1/checks"));
  }

  private String wholeCase() {
    String measure = protectedPerson();
    String inquiry =
        question("OFFICE", "ROUTINE")
            .replace("\"CONTACT\"", "\"INQUIRE\"")
            .replace(
                "{\"party\":\"OFFICE\"}", "{\"party\":\"OFFICE\",\"office\":\"14102-welfare\"}");
    Response first = Api.by(clerk()).body(inquiry).post("/api/v1/checks");
    String code = first.path("handover.code");
    String approval = request(clerk(), first.path("id")).path("id");
    approves(theOfficer(), approval);
    approves(theManager(), approval);
    String handover = "/api/v1/handovers/" + code;
    assertEquals(200, Api.by(ofB("s-hidden", "staff")).get(handover).statusCode());
    Response acknowledged =
        Api.by(ofB("s-hidden", "staff"))
            .body(
                "{" + aboutHer().replaceAll("(?s)\"act\".*", "").strip().replaceAll(",$", "") + "}")
            .post(handover + "/acknowledgement");
    assertEquals(200, acknowledged.statusCode(), acknowledged.asString());
    Response again =
        Api.by(clerk())
            .body(inquiry.replaceFirst("\\{", "{\"approval\":\"" + approval + "\","))
            .post("/api/v1/checks");
    String token = again.path("clearance.token");
    Response used =
        Api.by(clerk())
            .body("{\"token\":\"" + token + "\",\"result\":\"REACHED\"}")
            .post(CLEARANCES + "/use");
    assertEquals(200, used.statusCode(), used.asString());
    change(
            measure,
            "respondents",
            "{\"identifiers\":[{\"scheme\":\"PHONE\",\"value\":\"0450001234\"}]}")
        .statusCode(200);
    assertEquals(200, Api.by(officerOfA()).get(PATH + "/" + measure).statusCode());
    assertEquals(200, Api.by(officerOfA()).get(PATH + "?limit=200").statusCode());
    theIncident();
    theFinding(measure);
    int stopped = stoppedCall();
    Response signed =
        Api.by(ofB("m-hidden", "manager"))
            .body(NOTE_BODY)
            .post(ENTRIES + "/" + stopped + "/reviews");
    assertEquals(200, signed.statusCode(), signed.asString());
    return measure;
  }

  private void theIncident() {
    String incident = incident(clerk(), report("\"check\":\"" + checked() + "\",", ""));
    read(officerOfA(), incident);
    takes(officerOfA(), incident, "WARN_PROTECTED_PERSON", "DONE");
    OTHER_STEPS.forEach(step -> takes(managerOfA(), incident, step, "DONE"));
    assertEquals(200, close(managerOfA(), incident).statusCode());
  }

  private void theFinding(String measure) {
    String view =
        question("STAFF", "ROUTINE")
            .replace("\"CONTACT\"", "\"VIEW\"")
            .replace("\"PHONE\"", "\"DESK\"");
    entryOf(Api.by("party-1", "14101-civil", "staff").body(view).post("/api/v1/checks"));
    String findings = "/api/v1/audit/findings";
    List<String> ids =
        Api.by(officerOfA())
            .get(findings + "?status=OPEN&limit=200&kind=PARTY_ASKING")
            .jsonPath()
            .getList("findings.findAll { it.measure == '" + measure + "' }.id");
    Response closed =
        Api.by(officerOfA()).body(NOTE_BODY).post(findings + "/" + ids.get(0) + "/acknowledgement");
    assertEquals(200, closed.statusCode(), closed.asString());
  }

  @Test
  void a_party_is_shown_nothing_of_the_case_and_nothing_that_leads_to_it() {
    Api.by(officerOfA()).get("/api/v1/audit/findings").then().statusCode(200); // what others left
    int before = entryOf(Api.by(clerk()).body(contrast()).post("/api/v1/checks"));
    String measure = wholeCase();
    int contrast = entryOf(Api.by(clerk()).body(contrast()).post("/api/v1/checks"));
    List<Map<String, Object>> everything = shown(auditor("a-neutral"), before);
    Map<String, Long> kinds =
        everything.stream()
            .collect(
                Collectors.groupingBy(
                    one -> (String) one.get("kind"), TreeMap::new, Collectors.counting()));
    assertTrue(
        kinds
            .keySet()
            .containsAll(
                Set.of(
                    "CHECK",
                    "APPROVAL_REQUESTED",
                    "APPROVAL_VOTED",
                    "CLEARANCE_ISSUED",
                    "CLEARANCE_USED",
                    "HANDOVER_READ",
                    "HANDOVER_ACKNOWLEDGED",
                    "MEASURE_REGISTERED",
                    "MEASURE_CHANGED",
                    "MEASURE_READ",
                    "MEASURES_LISTED",
                    "INCIDENT_OPENED",
                    "INCIDENT_READ",
                    "INCIDENT_STEP",
                    "INCIDENT_CLOSED",
                    "FINDING_RAISED",
                    "FINDING_CLOSED",
                    "AUDIT_REVIEWED")),
        kinds.toString());
    List<Object> ofNoCase =
        Api.by(auditor("a-neutral"))
            .get("/api/v1/audit/findings?limit=200")
            .jsonPath()
            .getList(
                "findings.findAll { it.measure ? it.measure != '"
                    + measure
                    + "' : it.evidence.isEmpty() }.id");
    for (String role : List.of("auditor", "manager")) {
      List<Map<String, Object>> seen = shown(Tokens.of("party-1", "14101-civil", role), before);
      List<Map<String, Object>> leaking =
          seen.stream()
              .filter(one -> !OF_NOBODY.contains(one.get("kind")))
              .filter(one -> !ofNoCase.contains(one.get("subject")))
              .filter(one -> !one.get("entry").equals(contrast))
              .toList();
      assertEquals(List.of(), leaking, role);
      assertTrue(seen.stream().anyMatch(one -> one.get("entry").equals(contrast)), role);
    }
    Object hidden = everything.get(everything.size() - 1).get("entry");
    Tokens party = Tokens.of("party-1", "14101-welfare", "manager");
    Refused.as(
        "not-found", Api.by(party).body(NOTE_BODY).post(ENTRIES + "/" + hidden + "/reviews"));
    assertFalse(everything.isEmpty());
  }

  /** About somebody whom nobody protects. */
  private String contrast() {
    return question("SCHOOL", "ROUTINE").replace(number, "57110004");
  }
}
