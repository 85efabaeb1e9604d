package jp.ward.guard.contract;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.approval.Releases;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Contract;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sends the examples of the contract to an empty register, in the order of a working day. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("接続仕様の例のとおりに答える")
class ContractReplayTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEASURES = "/api/v1/measures";
  private static final String CHECKS = "/api/v1/checks";
  private static final String HANDOVERS = "/api/v1/handovers";
  private static final List<String> HANDOVERS_OWN =
      List.of("code", "createdAt", "expiresAt", "acknowledgedAt");
  private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();

  @Inject RegisterFreshness freshness;
  @Inject Ledger ledger;
  @Inject Releases releases;
  @Inject Directory directory;

  private static RequestSpecification officer() {
    return by("s-1001", "14101-civil", "measure-officer");
  }

  private static RequestSpecification system() {
    return by("tax-system", "14102-civil", "ward-system");
  }

  private static JsonNode request(String path, String example) {
    JsonNode media =
        ContractFile.operations().get("POST " + path).at("/requestBody/content/application~1json");
    JsonNode value =
        example.isEmpty()
            ? media.get("example")
            : Contract.resolved(ContractFile.TREE, media.at("/examples/" + example)).get("value");
    return value.deepCopy();
  }

  private static JsonNode answer(String operation, String example) {
    JsonNode media = ContractFile.answers().get(operation).at("/content/application~1json");
    return example.isEmpty()
        ? media.get("example")
        : Contract.resolved(ContractFile.TREE, media.at("/examples/" + example)).get("value");
  }

  /** Without what differs from day to day. */
  private static JsonNode timeless(JsonNode answer) {
    ObjectNode copy = answer.deepCopy();
    copy.findParents("asOf")
        .forEach(one -> ((ObjectNode) one).remove(List.of("asOf", "expiresAt")));
    copy.findParents("code").stream()
        .filter(one -> one.has("status"))
        .forEach(one -> ((ObjectNode) one).remove(HANDOVERS_OWN));
    copy.findParents("receipt").forEach(one -> ((ObjectNode) one).remove("receipt"));
    copy.findParents("version")
        .forEach(one -> ((ObjectNode) one).remove(List.of("start", "end", "extensionOpens")));
    copy.findParents("id").stream()
        .filter(one -> one.has("verdict") || one.has("version"))
        .forEach(one -> ((ObjectNode) one).remove("id"));
    return copy;
  }

  private static JsonNode body(Response response) {
    try {
      return JSON.readTree(response.asByteArray());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertAnswers(JsonNode expected, Response response, int status) {
    assertEquals(status, response.statusCode(), response.asString());
    assertEquals(timeless(expected).toPrettyString(), timeless(body(response)).toPrettyString());
  }

  private static String register(RequestSpecification caller, String example, String start) {
    ObjectNode measure = (ObjectNode) request(MEASURES, example);
    if (measure.has("start")) {
      measure.put("start", start);
    }
    Response response = caller.body(measure.toString()).post(MEASURES);
    assertAnswers(answer("POST " + MEASURES + " 201", example), response, 201);
    return response.path("id");
  }

  private static void ask(RequestSpecification caller, String example, String expected) {
    Response response = caller.body(request(CHECKS, example).toString()).post(CHECKS);
    assertAnswers(answer("POST " + CHECKS + " 200", expected), response, 200);
    caller
        .get(CHECKS + "/" + response.path("id"))
        .then()
        .statusCode(200)
        .body(equalTo(response.asString()));
  }

  private static void change(String id, String part, JsonNode body) {
    officer().body(body.toString()).post(MEASURES + "/" + id + "/" + part).then().statusCode(200);
  }

  private static JsonNode change(String part) {
    return request(MEASURES + "/{id}/" + part, "");
  }

  @Test
  void the_examples_are_what_the_guard_answers_and_every_operation_is_among_them() {
    String id = register(officer(), "inForce", TODAY);
    String provisional = register(by("s-1002", "14101-welfare", "staff"), "provisional", TODAY);
    readAndList(id);
    questions();
    handover();
    changes(id, provisional);
    tie();
    new ApprovalReplay(ledger, releases, directory).run();
    AfterLeakReplay.run();
    TaskReplay.run();
    confirmation();
    OversightReplay.run(TODAY);
    by("s-1002", "14101-welfare", "staff").get("/api/v1/policy").then().statusCode(200);
    by("s-1002", "14101-welfare", "staff").get("/api/v1/policy/table").then().statusCode(200);
    Api.given().get("/openapi").then().statusCode(200);

    Set<String> all = new TreeSet<>();
    ContractFile.operations().values().forEach(one -> all.add(one.get("operationId").asText()));
    assertEquals(all, new TreeSet<>(Contract.exercised()));
  }

  private static void readAndList(String id) {
    assertAnswers(
        answer("GET " + MEASURES + "/{id} 200", ""), officer().get(MEASURES + "/" + id), 200);
    assertAnswers(
        answer("GET " + MEASURES + " 200", ""),
        officer().get(MEASURES + "?state=ACTIVE&limit=50&reference=R8-0012"),
        200);
    String disclosures = MEASURES + "/" + id + "/disclosures";
    officer().get(disclosures + "?told=POSSIBLE&limit=50").then().statusCode(200);
    officer().accept("text/csv").get(disclosures).then().statusCode(200);
  }

  private static void questions() {
    ask(by("s-2001", "14102-welfare", "staff"), "callToRelative", "block");
    ask(by("s-1002", "14101-welfare", "staff"), "inquiryToOtherWard", "twoPeople");
    ask(system(), "letterFromSystem", "permit");
    ask(by("s-2001", "14102-welfare", "staff"), "askedByTelephone", "inWriting");
    assertAnswers(
        answer("POST " + CHECKS + ":batch 200", ""),
        system().body(request(CHECKS + ":batch", "").toString()).post(CHECKS + ":batch"),
        200);
  }

  private static RequestSpecification receiver() {
    return by("s-2001", "14102-welfare", "staff");
  }

  private static void handover() {
    Response inbox = receiver().get(HANDOVERS + "?office=mine&status=UNACKNOWLEDGED");
    assertAnswers(answer("GET " + HANDOVERS + " 200", ""), inbox, 200);
    String one = HANDOVERS + "/" + inbox.path("handovers[0].code");
    assertAnswers(answer("GET " + HANDOVERS + "/{code} 200", ""), receiver().get(one), 200);
    String path = HANDOVERS + "/{code}/acknowledgement";
    assertAnswers(
        answer("POST " + path + " 200", ""),
        receiver().body(request(path, "").toString()).post(one + "/acknowledgement"),
        200);
  }

  private static void changes(String id, String provisional) {
    change(provisional, "activation", JSON.createObjectNode().put("start", TODAY));
    change(id, "protected-persons", change("protected-persons"));
    confirm(id);
    change(id, "respondents", change("respondents"));
    change(id, "associates", change("associates"));
    change(id, "unsafe-destinations", change("unsafe-destinations"));
    change(id, "registered-address", change("registered-address"));
    change(id, "concealed-offices", change("concealed-offices"));
    change(id, "name-concealed", change("name-concealed"));
    String lapsed = LocalDate.parse(TODAY).minusYears(1).minusDays(40).toString();
    ObjectNode old = (ObjectNode) request(MEASURES, "inForce");
    String over =
        officer()
            .body(old.put("start", lapsed).put("reference", "R7-0001").toString())
            .post(MEASURES)
            .path("id");
    change(over, "extension", change("extension"));
    reduce(id, "safe-destinations");
    reduce(over, "reductions");
  }

  private static void confirm(String id) {
    by(Tokens.of("s-1099", "14101-civil", "manager").strong())
        .body(change("confirmations").toString())
        .post(MEASURES + "/" + id + "/confirmations")
        .then()
        .statusCode(200);
  }

  /** What takes protection away waits for two people, asked about the version that was read. */
  private static void reduce(String id, String part) {
    String read = officer().get(MEASURES + "/" + id).header("ETag");
    officer()
        .header("If-Match", read)
        .body(change(part).toString())
        .post(MEASURES + "/" + id + "/" + part)
        .then()
        .statusCode(202);
  }

  private static void tie() {
    Response declared =
        by("s-1002", "14101-welfare", "staff")
            .body(request("/api/v1/ties", "").toString())
            .post("/api/v1/ties");
    assertEquals(201, declared.statusCode(), declared.asString());
    assertEquals(
        answer("POST /api/v1/ties 201", "").get("warnings"), body(declared).get("warnings"));
    String end = "/api/v1/ties/" + declared.path("id") + "/end";
    String why = request("/api/v1/ties/{id}/end", "").toString();
    by("s-1002", "14101-welfare", "staff").body(why).post(end).then().statusCode(202);
    by("m-1001", "14101-welfare", "manager")
        .get("/api/v1/ties/ends?limit=50")
        .then()
        .body("ends[0].staff", equalTo("s-1002"))
        .body(
            "ends[0].reason", equalTo(request("/api/v1/ties/{id}/end", "").get("reason").asText()));
    by(Tokens.of("m-1001", "14101-welfare", "manager").strong())
        .body(why)
        .post(end)
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"));
  }

  private void confirmation() {
    freshness.markStale("the contract replays its examples");
    by(Tokens.of("s-1001", "14101-civil", "measure-officer").strong())
        .body(request("/api/v1/register/confirmation", "").toString())
        .post("/api/v1/register/confirmation")
        .then()
        .statusCode(200);
  }
}
