package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The respondent is the clerk's own manager: his office's lists must not tell him. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("当事者である管理職には、自課の確認も許可票も見えない")
class ConcernedManagerStoryTest extends TwoPeopleStory {

  private static final String ABSENT = "/api/v1/checks/chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K";

  private String measure;
  private BoundCheck check;

  @BeforeEach
  void the_clerk_has_a_clearance() {
    measure = protectedPerson();
    check = asked();
    askedAgain(granted(check), check.binding(), true);
  }

  private static Tokens manager(String id) {
    return Tokens.of(id, "14101-welfare", "manager");
  }

  private void tie(Tokens by) {
    Api.by(by)
        .body(
            "{\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}"
                .formatted(number))
        .post("/api/v1/ties")
        .then()
        .statusCode(201);
  }

  private static List<String> listed(Tokens by, String approval) {
    JsonPath page = Api.by(by).get(CLEARANCES + "?limit=200").jsonPath();
    return page.getList("clearances.findAll{it.approval=='" + approval + "'}.id");
  }

  private String approval() {
    return lastEntry("CLEARANCE_ISSUED")
        .replaceAll("(?s).*\"approval\":\"(apr_[0-9A-Z]+)\".*", "$1");
  }

  private void findsNothing(Tokens by) {
    Response hidden = Api.by(by).get("/api/v1/checks/" + check.id());
    Refused.as("not-found", hidden);
    assertArrayEquals(Api.by(by).get(ABSENT).asByteArray(), hidden.asByteArray());
    assertEquals(List.of(), listed(by, approval()));
  }

  private void findsBoth(Tokens by) {
    assertEquals(200, Api.by(by).get("/api/v1/checks/" + check.id()).statusCode());
    assertEquals(1, listed(by, approval()).size());
  }

  @Test
  void a_party_finds_nothing_and_his_colleague_does() {
    findsBoth(manager("manager-9"));
    findsNothing(manager("party-1"));
    findsNothing(manager("renamed").with("sub", "party-1"));
  }

  @Test
  void whoever_declared_a_tie_finds_nothing_and_no_gap() {
    Tokens close = manager("manager-close");
    findsBoth(close);
    String hidden = listed(close, approval()).get(0);
    tie(close);
    findsNothing(close);
    walksWithoutAGap(close, hidden);
  }

  /** Every page but the last is full, and none begins after what is hidden. */
  private static void walksWithoutAGap(Tokens by, String hidden) {
    String cursor = "";
    while (cursor != null) {
      String path = CLEARANCES + "?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
      JsonPath page = Api.by(by).get(path).jsonPath();
      cursor = page.getString("next");
      assertTrue(cursor == null || page.getList("clearances").size() == 1);
      assertNotEquals(hidden, cursor);
    }
  }

  @Test
  void a_party_to_a_measure_registered_since_or_ended_since_finds_nothing() {
    Tokens late = manager("late-1");
    findsBoth(late);
    String since =
        registered(
            measure(
                "ACTIVE",
                TODAY,
                "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"late-1\"}]}],"));
    findsNothing(late);
    assertTrue(since.startsWith("msr_"));
    sql("update measure set state = 'ENDED' where id = ?1", measure);
    findsNothing(manager("party-1"));
  }

  @Test
  void his_own_record_is_not_his_to_read() {
    String own = question("SCHOOL", "ROUTINE");
    String record =
        own.replaceFirst(
            "\\{\"scheme\":\"NON_RESIDENT_ATENA\"[^}]*\\}",
            "{\"scheme\":\"STAFF\",\"value\":\"manager-own\"}");
    String id = Api.by(clerk()).body(record).post("/api/v1/checks").path("id");
    assertEquals(200, Api.by(manager("manager-9")).get("/api/v1/checks/" + id).statusCode());
    Refused.as("not-found", Api.by(manager("manager-own")).get("/api/v1/checks/" + id));
  }

  @Test
  void who_asked_has_seen_the_answer_and_sees_it_still() {
    tie(clerk());
    findsBoth(clerk());
  }

  @Test
  void an_approval_is_hidden_from_a_party_to_a_measure_registered_since() {
    String path = APPROVALS + "/" + approval();
    assertEquals(200, Api.by(manager("late-2")).get(path).statusCode());
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"late-2\"}]}],"));
    Refused.as("not-found", Api.by(manager("late-2")).get(path));
    assertFalse(Api.by(manager("manager-9")).get(path).statusCode() != 200);
  }
}
