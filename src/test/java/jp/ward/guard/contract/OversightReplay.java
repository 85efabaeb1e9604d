package jp.ward.guard.contract;

import static jp.ward.guard.testing.Api.by;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import jp.ward.guard.testing.Question;

/**
 * A manager's morning: what was stopped, signed off, in numbers, in a file, and what stands out.
 */
final class OversightReplay {

  private static final String AUDIT = "/api/v1/audit";
  private static final String FINDINGS = AUDIT + "/findings";

  private OversightReplay() {}

  static void run(String today) {
    Integer entry =
        manager()
            .get(AUDIT + "/entries?stopped=true&reviewed=false")
            .then()
            .statusCode(200)
            .extract()
            .path("entries[0].entry");
    note("/entries/{entry}/reviews", "/entries/" + entry + "/reviews");
    manager().get(AUDIT + "/summary").then().statusCode(200);
    String days = "?from=" + today + "&until=" + today;
    by("a-1001", "14101-civil", "auditor").get(AUDIT + "/export" + days).then().statusCode(200);
    looksUpColleagues("s-curious-1");
    looksUpColleagues("s-curious-2");
    List<String> findings =
        manager()
            .get(FINDINGS + "?status=OPEN&kind=COLLEAGUES_LOOKED_UP")
            .then()
            .statusCode(200)
            .extract()
            .path("findings.id");
    note("/findings/{id}/acknowledgement", "/findings/" + findings.get(0) + "/acknowledgement");
    note("/findings/{id}/dismissal", "/findings/" + findings.get(1) + "/dismissal");
  }

  private static RequestSpecification manager() {
    return by("m-oversees", "14101-tax", "manager");
  }

  /** With the words of the contract's example. */
  private static void note(String path, String sent) {
    JsonNode example =
        ContractFile.operations()
            .get("POST " + AUDIT + path)
            .at("/requestBody/content/application~1json/example");
    manager().body(example.toString()).post(AUDIT + sent).then().statusCode(200);
  }

  private static void looksUpColleagues(String who) {
    for (int i = 0; i < 5; i++) {
      Question view =
          Question.sound()
              .with("/act", "\"VIEW\"")
              .with("/channel", "\"DESK\"")
              .with("/purpose", "\"RECORD_CHECK\"")
              .with("/recipient/party", "\"STAFF\"")
              .with("/recipient/identifiers", "[]")
              .with(
                  "/about/0/identifiers",
                  "[{\"scheme\":\"STAFF\",\"value\":\"s-colleague-" + i + "\"}]");
      by(who, "14101-tax", "staff")
          .body(view.toString())
          .post("/api/v1/checks")
          .then()
          .statusCode(200);
    }
  }
}
