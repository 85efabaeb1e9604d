package jp.ward.guard.contract;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import jp.ward.guard.testing.Contract;

/** The examples about tasks: a machine is stopped, and somebody ends what waits. */
final class TaskReplay {

  private static final String TASKS = "/api/v1/tasks";
  private static final String COMPLETION = TASKS + "/{id}/completion";
  private static final String EXCHANGE =
      """
      {"act":"EXCHANGE","channel":"SYSTEM","purpose":"SYSTEM_LINK",
       "about":[{"identifiers":[{"scheme":"ATENA","value":"123456785","municipality":"141011"}]}],
       "recipient":{"party":"PUBLIC_BODY"},"disclosing":["CURRENT_ADDRESS"],
       "reference":"link-0012"}\
      """;

  private TaskReplay() {}

  static void run() {
    by("tax-system", "14102-civil", "ward-system")
        .body(EXCHANGE)
        .post("/api/v1/checks")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("BLOCK"));
    JsonPath page = officer().get(TASKS + "?status=OPEN&limit=50").jsonPath();
    List<String> ids = page.getList("tasks.findAll { it.kind == 'ANSWER_BY_HAND' }.id");
    String one = TASKS + "/" + ids.get(ids.size() - 1);
    JsonNode expected = example("TaskOpen");
    JsonPath task = officer().get(one).jsonPath();
    for (String field : List.of("system", "askingOffice", "reference", "question", "fill")) {
      if (!expected.get(field).toString().equals(json(task.get(field)))) {
        throw new AssertionError(field + " is not that of the example: " + task.prettify());
      }
    }
    JsonNode media =
        ContractFile.operations()
            .get("POST " + COMPLETION)
            .at("/requestBody/content/application~1json/examples/notAnswered/value");
    officer()
        .body(media.toString())
        .post(one + "/completion")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("NOT_ANSWERED"));
  }

  private static String json(Object value) {
    return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(value).toString();
  }

  private static JsonNode example(String name) {
    return Contract.tree().at("/components/examples/" + name + "/value");
  }

  private static RequestSpecification officer() {
    return by("s-1001", "14101-civil", "measure-officer");
  }
}
