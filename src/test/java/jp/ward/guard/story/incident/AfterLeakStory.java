package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Tokens;

/** What the stories after a leak share: a clerk who slipped, and those who handle it. */
public abstract class AfterLeakStory extends TwoPeopleStory {

  public static final String INCIDENTS = "/api/v1/incidents";
  public static final String WHAT = "電話の相手に、来庁があったことが分かる言い方をしてしまった。";
  public static final String NOTE = "所属の記録で確かめ、必要な対応を終えた。";

  /** Everything but the warning, which is the officer's. */
  public static final List<String> OTHER_STEPS =
      List.of(
          "STOP_FLOW",
          "TELL_OFFICER_AND_MANAGER",
          "SAFETY_PLAN",
          "TELL_OTHER_OFFICES",
          "FIRST_REPORT",
          "IMPACT_SEARCH",
          "DECIDE_PUBLICATION",
          "APOLOGY",
          "CAUSE",
          "RULE_CHANGE",
          "FINAL_REPORT");

  public static Tokens officerOfA() {
    return Tokens.of("officer-1", "14101-civil", "measure-officer");
  }

  public static Tokens managerOfA() {
    return Tokens.of("manager-1", "14101-welfare", "manager");
  }

  /** The clerk's own check about the story's person. */
  public String checked() {
    return Api.by(clerk()).body(question("SCHOOL", "ROUTINE")).post("/api/v1/checks").path("id");
  }

  public String aboutHer() {
    return """
        "about":[{"identifiers":[
          {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}]}],
        "act":"CONTACT","channel":"PHONE","party":"RELATIVE","""
        .formatted(number);
  }

  public static String report(String whom, String more) {
    return """
        {%s %s "disclosed":["OFFICE_VISITED"],"saidAt":"%s","description":"%s"}"""
        .formatted(whom, more, Instant.now().minusSeconds(60), WHAT);
  }

  public static Response reported(Tokens by, String body) {
    return Api.by(by).body(body).post(INCIDENTS);
  }

  public static String incident(Tokens by, String body) {
    Response response = reported(by, body);
    assertEquals(201, response.statusCode(), response.asString());
    return response.path("id");
  }

  public static Response take(Tokens by, String incident, String step, String outcome) {
    String causes = step.equals("CAUSE") ? "\"causes\":[\"CHECK_SKIPPED\"]," : "";
    String body = "{%s\"outcome\":\"%s\",\"note\":\"%s\"}".formatted(causes, outcome, NOTE);
    return send(by, incident, step, body);
  }

  public static Response send(Tokens by, String incident, String step, String body) {
    return Api.by(by).body(body).post(INCIDENTS + "/" + incident + "/steps/" + step);
  }

  public static JsonPath takes(Tokens by, String incident, String step, String outcome) {
    Response response = take(by, incident, step, outcome);
    assertEquals(200, response.statusCode(), response.asString());
    return response.jsonPath();
  }

  public static JsonPath read(Tokens by, String incident) {
    Response response = Api.by(by).get(INCIDENTS + "/" + incident);
    assertEquals(200, response.statusCode(), response.asString());
    return response.jsonPath();
  }

  public static String outcome(JsonPath incident, String step) {
    return incident.getString("steps.find { it.step == '" + step + "' }.outcome");
  }

  public static Response close(Tokens by, String incident) {
    return Api.by(by).body("{}").post(INCIDENTS + "/" + incident + "/closure");
  }

  /** Who is told what of an incident: kinds by office and role. */
  public Map<String, String> told(String incident) {
    Map<String, String> told = new TreeMap<>();
    rows("select office, role, kind from notice where reference = ?1", incident)
        .forEach(row -> told.merge(row[0] + " " + row[1], "" + row[2], (a, b) -> a + " " + b));
    return told;
  }

  @SuppressWarnings("unchecked")
  public List<Object[]> rows(String query, Object value) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (List<Object[]>)
                    entities.createNativeQuery(query).setParameter(1, value).getResultList());
  }

  /** The receipt of a report without what numbers it and when. */
  public static String timeless(Response answer) {
    assertEquals(201, answer.statusCode(), answer.asString());
    return answer
        .asString()
        .replaceAll("inc_[0-9A-Z]{26}", "inc")
        .replaceAll("\"reportedAt\":\"[^\"]+\"", "");
  }
}
