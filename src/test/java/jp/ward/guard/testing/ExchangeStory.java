package jp.ward.guard.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the stories of stopped machines share: a measure of ward A, and a machine of ward B. */
public abstract class ExchangeStory {

  protected static final String TASKS = "/api/v1/tasks";
  protected static final String CHECKS = "/api/v1/checks";
  protected static final String CIVIL = "14101-civil";
  protected static final String LINK = "14102-tax";
  private static final AtomicInteger NUMBERS = new AtomicInteger(61_500_000);
  private static final ObjectMapper JSON = new ObjectMapper();

  protected final int her = NUMBERS.addAndGet(10);
  protected final int him = her + 1;
  protected final int neighbour = her + 2;
  protected final String reference = "link-" + her;

  protected static String number(int value) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(value);
  }

  protected static String staffId(String id) {
    return "{\"scheme\":\"STAFF\",\"value\":\"%s\"}".formatted(id);
  }

  protected static RequestSpecification officer() {
    return Api.by("o-hand", CIVIL, "measure-officer");
  }

  protected String protectedFrom(String respondent, String office) {
    return Api.by("o-reg", office, "measure-officer")
        .body(
            """
            {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"%s",
             "responsibleOffice":"%s",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]}]}"""
                .formatted(
                    LocalDate.now(ZoneId.of("Asia/Tokyo")),
                    office.startsWith("14101") ? "141011" : "141020",
                    office,
                    number(her),
                    respondent))
        .post("/api/v1/measures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What the machine would answer to a public body about somebody. */
  protected Question exchange(int... people) {
    List<String> about = new ArrayList<>();
    for (int person : people) {
      about.add("{\"identifiers\":[" + number(person) + "]}");
    }
    return Question.sound()
        .with("/act", "\"EXCHANGE\"")
        .with("/channel", "\"SYSTEM\"")
        .with("/purpose", "\"SYSTEM_LINK\"")
        .with("/about", about.toString())
        .with("/recipient/party", "\"PUBLIC_BODY\"")
        .with("/disclosing", "[\"CURRENT_ADDRESS\"]")
        .with("/reference", '"' + reference + '"');
  }

  protected static JsonPath asked(Tokens by, String question) {
    Response answer = Api.by(by).body(question).post(CHECKS);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.jsonPath();
  }

  protected static JsonPath machineAsks(Question question) {
    return asked(Tokens.of("sys-link", LINK, "ward-system"), question.toString());
  }

  protected static JsonPath stopped(Question question) {
    JsonPath answer = machineAsks(question);
    assertEquals("BLOCK", answer.getString("verdict"));
    return answer;
  }

  protected static List<String> idsFor(RequestSpecification reader) {
    Response page = reader.get(TASKS + "?status=OPEN&limit=200");
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("tasks.id");
  }

  /** The task with the story's own reference, as the officer of the office reads it. */
  protected JsonPath task(String office) {
    List<JsonPath> found = tasks(office);
    assertEquals(1, found.size());
    return found.get(0);
  }

  protected List<JsonPath> tasks(String office) {
    return idsFor(Api.by("o-look", office, "measure-officer")).stream()
        .map(id -> Api.by("o-look", office, "measure-officer").get(TASKS + "/" + id).jsonPath())
        .filter(one -> reference.equals(one.getString("reference")))
        .toList();
  }

  /** The task's question as staff complete it: with the people, and how sure they are. */
  protected static ObjectNode completed(JsonPath task, String verified, int... people) {
    ObjectNode question = JSON.valueToTree(task.getMap("question"));
    for (int person : people) {
      question.withArray("about").addObject().withArray("identifiers").add(tree(number(person)));
    }
    ((ObjectNode) question.get("recipient")).put("verified", verified);
    return question;
  }

  protected static com.fasterxml.jackson.databind.JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected static Response done(
      RequestSpecification by, String task, String outcome, String check) {
    String quoted = check == null ? "" : "\"check\":\"" + check + "\",";
    return by.body("{\"outcome\":\"%s\",%s\"note\":\"文書で確かめて対応した。\"}".formatted(outcome, quoted))
        .post(TASKS + "/" + task + "/completion");
  }

  /** Two others approve the officer's question, and he asks again. */
  protected static String released(ObjectNode question) {
    Tokens asker = Tokens.of("o-hand", CIVIL, "measure-officer");
    JsonPath first = asked(asker, question.toString());
    assertEquals("DUAL_APPROVAL_REQUIRED", first.getString("verdict"), first.prettify());
    Response request =
        Api.by(asker)
            .body(
                "{\"check\":\"%s\",\"reason\":\"文書で照会があり、回答が要る。\"}"
                    .formatted(first.getString("id")))
            .post("/api/v1/approvals");
    assertEquals(201, request.statusCode(), request.asString());
    String approval = request.path("id");
    votes(Tokens.of("o-vote", CIVIL, "measure-officer"), approval);
    votes(Tokens.of("m-vote", CIVIL, "manager"), approval);
    JsonPath again = asked(asker, question.put("approval", approval).toString());
    assertEquals("PERMIT_WITH_LIMITS", again.getString("verdict"), again.prettify());
    return again.getString("id");
  }

  private static void votes(Tokens by, String approval) {
    Api.by(by.strong())
        .body("{\"vote\":\"APPROVE\",\"reason\":\"照会の文書を確かめた。\"}")
        .post("/api/v1/approvals/" + approval + "/votes")
        .then()
        .statusCode(200);
  }
}
