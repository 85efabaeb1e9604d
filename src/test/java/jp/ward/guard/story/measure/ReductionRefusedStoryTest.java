package jp.ward.guard.story.measure;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.TreeSet;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("解除を断られた職員は、登録の中身を何も知らされず、記録に残る")
class ReductionRefusedStoryTest extends RegisterStory {

  private static final String ABSENT = "msr_01J0000000000000000000000Z";

  private static Tokens clerk() {
    return Tokens.of("registrar-1", "14101-welfare", "staff");
  }

  private String registeredByTheClerk() {
    Response created = Api.by(clerk()).body(measure("PROVISIONAL", null, "")).post(PATH);
    assertEquals(201, created.statusCode(), created.asString());
    return created.path("id");
  }

  private static Response asks(Tokens by, String id, String ifMatch, String kind) {
    RequestSpecification call = Api.by(by);
    if (ifMatch != null) {
      call.header("If-Match", ifMatch);
    }
    return call.body("{\"kind\":%s,\"reason\":\"本人から申出の取下げがあった\"}".formatted(kind))
        .post(PATH + "/" + id + "/reductions");
  }

  private static Response asks(Tokens by, String id, String kind) {
    return asks(by, id, "\"1\"", kind);
  }

  private JsonPath recorded(String cause) {
    JsonPath entry = JsonPath.from(lastEntry("REDUCTION_REFUSED"));
    assertEquals(cause, entry.getString("cause"), entry.prettify());
    return entry;
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "manager"})
  void whoever_did_not_register_it_is_answered_as_if_it_were_absent(String group) {
    Tokens other = Tokens.of("other-1", "14101-civil", group);
    String id = registeredByTheClerk();
    change(id, "respondents", "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"s-8\"}]}");
    for (String kind :
        List.of("\"END\"", "\"REJECT\"", "\"REMOVE_RESPONDENT\",\"target\":2", "\"SHORTEN\"")) {
      for (String ifMatch : new String[] {"\"1\"", "\"2\"", "\"9\"", "*", null}) {
        Response absent = asks(other, ABSENT, ifMatch, kind);
        Response hidden = asks(other, id, ifMatch, kind);
        assertEquals(absent.statusCode(), hidden.statusCode(), kind);
        assertEquals(absent.asString(), hidden.asString(), kind);
      }
    }
    assertEquals(404, asks(other, id, "\"END\"").statusCode());
    assertEquals(id, recorded("NOT_THEIRS_TO_ASK").getString("measure"));
    assertEquals(404, asks(other, ABSENT, "\"END\"").statusCode());
    recorded("NOT_FOUND");
  }

  @Test
  void who_registered_it_asks_for_its_end_and_hears_one_sentence_whatever_stands_there() {
    TreeSet<String> words = new TreeSet<>();
    String provisional = registeredByTheClerk();
    words.add(neutral(asks(clerk(), provisional, "\"END\"")));
    recorded("CONFLICT");
    words.add(neutral(asks(clerk(), provisional, "\"3\"", "\"REJECT\"")));
    recorded("STALE_VERSION");
    assertEquals(202, asks(clerk(), provisional, "\"REJECT\"").statusCode());
    words.add(neutral(asks(clerk(), provisional, "\"REJECT\"")));
    recorded("CONFLICT");

    String active = registeredByTheClerk();
    change(active, "activation", "{\"start\":\"" + TODAY + "\"}").statusCode(200);
    words.add(neutral(asks(clerk(), active, "\"END\"")));
    words.add(neutral(asks(clerk(), active, "\"2\"", "\"REJECT\"")));

    String his = registeredByTheClerk();
    change(
            his,
            "respondents",
            "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"registrar-1\"}]}")
        .statusCode(200);
    words.add(neutral(asks(clerk(), his, "\"2\"", "\"REJECT\"")));
    assertEquals("14101-civil", recorded("PARTY").getString("responsibleOffice"));
    assertEquals(1, words.size(), words.toString());
  }

  private static String neutral(Response refused) {
    assertEquals(409, refused.statusCode(), refused.asString());
    return refused.asString();
  }

  @Test
  void other_staff_than_officers_ask_for_nothing_else_on_any_measure() {
    String id = registeredByTheClerk();
    TreeSet<String> words = new TreeSet<>();
    for (String measure : List.of(id, ABSENT)) {
      for (String kind :
          List.of(
              "\"REMOVE_RESPONDENT\",\"target\":1",
              "\"REMOVE_PROTECTED_PERSON\",\"target\":7",
              "\"REMOVE_ASSOCIATE\",\"target\":1",
              "\"SHORTEN\",\"target\":\"" + TODAY + "\"")) {
        Response refused = asks(clerk(), measure, kind);
        assertEquals(403, refused.statusCode(), refused.asString());
        words.add(refused.asString());
        assertEquals(measure, recorded("FORBIDDEN").getString("measure"));
      }
    }
    assertEquals(1, words.size(), words.toString());
  }

  @Test
  void an_officer_hears_how_it_stands_and_his_attempt_is_recorded_too() {
    Tokens officer = Tokens.of("officer-1", "14101-civil", "measure-officer");
    String id = registered(active());
    asks(officer, id, "\"REJECT\"").then().statusCode(409).body("detail", containsString("ACTIVE"));
    assertEquals("REJECT", recorded("CONFLICT").getString("reduction"));
    assertEquals(412, asks(officer, id, "\"4\"", "\"END\"").statusCode());
    recorded("STALE_VERSION");
    assertEquals(400, asks(officer, id, null, "\"END\"").statusCode());
    recorded("INVALID_REQUEST");
    officer()
        .body("{\"registeredAddress\":\"SAFE\"}")
        .post(PATH + "/" + id + "/registered-address")
        .then()
        .statusCode(400);
    assertEquals("LOWER_REGISTERED_ADDRESS", recorded("INVALID_REQUEST").getString("reduction"));
  }

  @Test
  void whoever_may_never_ask_is_recorded_where_he_would_take_something_away() {
    String id = registered(active());
    Tokens outsider = Tokens.of("contractor-1", "14101-civil", "staff", "contractor");
    assertEquals(403, asks(outsider, id, "\"END\"").statusCode());
    assertEquals("contractor-1", recorded("FORBIDDEN").getString("upn"));
    Api.by(clerk())
        .body("{\"registeredAddress\":\"SAFE\"}")
        .post(PATH + "/" + id + "/registered-address")
        .then()
        .statusCode(403);
    String last = lastEntry("REDUCTION_REFUSED");
    assertEquals("registrar-1", JsonPath.from(last).getString("upn"));
    Api.by(Tokens.of("raiser-1", "14101-civil", "staff"))
        .body("{\"registeredAddress\":\"SHARED\"}")
        .post(PATH + "/" + id + "/registered-address")
        .then()
        .statusCode(403);
    assertEquals(last, lastEntry("REDUCTION_REFUSED"), "he took nothing away");
  }
}
