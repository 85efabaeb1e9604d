package jp.ward.guard.contract;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import jp.ward.guard.testing.Contract;

/** The examples about incidents and verifications, sent in the order in which a day brings them. */
final class AfterLeakReplay {

  private static final String INCIDENTS = "/api/v1/incidents";
  private static final String STEP = INCIDENTS + "/{id}/steps/{step}";
  private static final String VERIFICATIONS = "/api/v1/ledger/verifications";

  private AfterLeakReplay() {}

  static void run() {
    ObjectNode report = example(INCIDENTS, "withoutCheck").deepCopy();
    report.put("saidAt", Instant.now().minusSeconds(300).toString());
    JsonNode instructions =
        ContractFile.answers()
            .get("POST " + INCIDENTS + " 201")
            .at("/content/application~1json/example/instructions");
    String incident =
        by("s-1002", "14101-welfare", "staff")
            .body(report.toString())
            .post(INCIDENTS)
            .then()
            .statusCode(201)
            .body("instructions.say[0]", equalTo(instructions.at("/say/0").asText()))
            .body("instructions.doNotSay[2]", equalTo(instructions.at("/doNotSay/2").asText()))
            .body("instructions.steps[0]", equalTo(instructions.at("/steps/0").asText()))
            .extract()
            .path("id");
    String one = INCIDENTS + "/" + incident;
    officer().get(INCIDENTS + "?status=OPEN&limit=50").then().statusCode(200);
    take(officer(), one, "WARN_PROTECTED_PERSON", "impossible");
    take(officer(), one, "WARN_PROTECTED_PERSON", "done");
    JsonNode steps = ContractFile.TREE.at("/components/schemas/IncidentStep/enum");
    for (JsonNode step : steps) {
      if (!step.asText().equals("WARN_PROTECTED_PERSON")) {
        boolean cause = step.asText().equals("CAUSE");
        take(manager(), one, step.asText(), cause ? "cause" : "done");
      }
    }
    manager().get(one).then().statusCode(200).body("aboutProtectedPerson", equalTo(true));
    manager().body("{}").post(one + "/closure").then().statusCode(200);
    String verification =
        by("a-1", "14101-civil", "auditor")
            .body("{}")
            .post(VERIFICATIONS)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    by("a-1", "14101-civil", "auditor")
        .get(VERIFICATIONS + "/" + verification)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification officer() {
    return by("s-1001", "14101-civil", "measure-officer");
  }

  private static RequestSpecification manager() {
    return by("m-1001", "14101-welfare", "manager");
  }

  private static void take(RequestSpecification by, String one, String step, String name) {
    by.body(example(STEP, name).toString())
        .post(one + "/steps/" + step)
        .then()
        .statusCode(200)
        .body("id", equalTo(one.substring(INCIDENTS.length() + 1)));
  }

  private static JsonNode example(String path, String name) {
    JsonNode media =
        ContractFile.operations()
            .get("POST " + path)
            .at("/requestBody/content/application~1json/examples/" + name);
    return Contract.resolved(ContractFile.TREE, media).get("value");
  }
}
