package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;

/** What the stories of disclosures share: her letters, her officer, and what the officer reads. */
public abstract class DisclosuresStory extends TwoPeopleStory {

  public static final String TASKS = "/api/v1/tasks";

  /** Somebody other than who registered her has confirmed it. */
  @Override
  public String protectedPerson() {
    String measure = super.protectedPerson();
    confirmed(measure);
    return measure;
  }

  public static void confirmed(String measure) {
    Api.by(Tokens.of("m-confirms", "14101-welfare", "manager").strong())
        .body("{\"kind\":\"MEASURE\"}")
        .post(PATH + "/" + measure + "/confirmations")
        .then()
        .statusCode(200);
  }

  public static Tokens her(String office) {
    return Tokens.of("o-disclosures", office, "measure-officer");
  }

  public static String path(String measure) {
    return PATH + "/" + measure + "/disclosures";
  }

  /** What the officer of the responsible office reads. */
  public static JsonPath read(String measure, String query) {
    Response page = Api.by(her("14101-civil")).get(path(measure) + query);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath();
  }

  public static List<Integer> entries(String measure, String query) {
    return read(measure, query).getList("disclosures.entry");
  }

  public static String numbered(String value) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(value);
  }

  public static String named(String nameAndBirthday) {
    return "{\"scheme\":\"NAME_DOB\",\"value\":\"%s\"}".formatted(nameAndBirthday);
  }

  public static String living(String address) {
    return "{\"scheme\":\"ADDRESS\",\"value\":\"%s\"}".formatted(address);
  }

  /** A tax bill to whoever has these identifiers. */
  public static Question letter(String reference, String... identifiers) {
    String all = "[" + String.join(",", identifiers) + "]";
    return Question.sound()
        .with("/act", "\"SEND\"")
        .with("/channel", "\"POST\"")
        .with("/purpose", "\"TAX_NOTICE\"")
        .with("/about/0/identifiers", all)
        .with("/recipient/party", "\"SELF\"")
        .with("/recipient/identifiers", all)
        .with("/destination/kind", "\"REGISTERED_ADDRESS\"")
        .with("/disclosing", "[\"CURRENT_ADDRESS\"]")
        .with("/reference", '"' + reference + '"');
  }

  public static JsonPath asks(Tokens by, Question question) {
    Response answer = Api.by(by).body(question.toString()).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.jsonPath();
  }

  /** The entry of a question that was let go on. */
  public static int goesOn(Tokens by, Question question) {
    JsonPath answer = asks(by, question);
    assertEquals("PERMIT", answer.getString("verdict"), answer.prettify());
    return answer.getInt("receipt.entry");
  }

  public static Tokens staffAt(String office) {
    return Tokens.of("s-" + office, office, "staff");
  }

  /** The clerk's question about her, approved by two and asked again. */
  public JsonPath cleared() {
    BoundCheck check = asked();
    String approval = granted(check);
    String again = question("SCHOOL", "ROUTINE").replaceFirst("}\\s*$", "");
    Response answer =
        Api.by(clerk()).body(again + ",\"approval\":\"" + approval + "\"}").post("/api/v1/checks");
    assertEquals("PERMIT_WITH_LIMITS", answer.path("verdict"), answer.asString());
    return answer.jsonPath();
  }

  public static void uses(JsonPath cleared, String result) {
    String end = result == null ? "null" : '"' + result + '"';
    Api.by(clerk())
        .body("{\"token\":\"" + cleared.getString("clearance.token") + "\",\"result\":" + end + "}")
        .post(CLEARANCES + "/use")
        .then()
        .statusCode(200);
  }
}
