package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.incident.AfterLeakStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A party who is a manager asks, and compares what the audit then shows him of it. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("当事者である所属長は、自分の確認の見え方からも何も知れない")
class OwnTraceStoryTest extends AfterLeakStory {

  private static final String ENTRIES = "/api/v1/audit/entries";
  private static final String NOTE_BODY = "{\"note\":\"止めた理由と職員の対応を確かめた。\"}";

  private static Tokens party() {
    return Tokens.of("party-1", "14101-civil", "manager");
  }

  private String view(String about, String act) {
    return question("STAFF", "ROUTINE")
        .replace("\"CONTACT\"", "\"" + act + "\"")
        .replace("\"PHONE\"", act.equals("VIEW") ? "\"DESK\"" : "\"SYSTEM\"")
        .replace(number, about);
  }

  private int askedBy(Tokens by, String body) {
    Response answer = Api.by(by).body(body).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.path("receipt.entry");
  }

  private static List<Integer> listed(Tokens by) {
    return Api.by(by).get(ENTRIES + "?limit=200&kind=CHECK").jsonPath().getList("entries.entry");
  }

  @Test
  void his_own_check_is_shown_or_not_whoever_it_is_about() {
    protectedPerson();
    int hers = askedBy(party(), view(number, "VIEW"));
    int nobodys = askedBy(party(), view("57110004", "VIEW"));
    List<Integer> shown = listed(party());
    assertEquals(shown.contains(nobodys), shown.contains(hers));
  }

  @Test
  void his_own_check_is_refused_a_sign_off_in_the_same_words_whoever_it_is_about() {
    protectedPerson();
    int hers = askedBy(party(), view(number, "VIEW"));
    int nobodys = askedBy(party(), view("57110004", "VIEW"));
    assertEquals(signOff(nobodys), signOff(hers));
  }

  private static String signOff(int entry) {
    JsonPath refused =
        Api.by(party()).body(NOTE_BODY).post(ENTRIES + "/" + entry + "/reviews").jsonPath();
    return refused.getString("type") + refused.getString("detail");
  }

  @Test
  void the_numbers_and_the_list_agree_for_him_too() {
    long before = counted() - listed(party()).size();
    protectedPerson();
    askedBy(Tokens.of("clerk-civil", "14101-civil", "staff"), view(number, "VIEW"));
    assertEquals(before, counted() - listed(party()).size());
  }

  private static long counted() {
    return Api.by(party()).get("/api/v1/audit/summary").jsonPath().getLong("checks");
  }

  @Test
  void a_measure_that_has_ended_hides_its_case_from_him_still() {
    String measure = protectedPerson();
    int entry = askedBy(clerk(), question("RELATIVE", "ROUTINE"));
    assertEquals(false, listed(party()).contains(entry));
    sql("update measure set state = 'ENDED' where id = ?1", measure);
    assertEquals(false, listed(party()).contains(entry));
  }

  private static final String CHILD = "14101-child";

  private static int[] listedAndCounted(Tokens by) {
    JsonPath list = Api.by(by).get(ENTRIES + "?limit=200&kind=CHECK&office=" + CHILD).jsonPath();
    int counted =
        Api.by(by).get("/api/v1/audit/summary?office=" + CHILD).jsonPath().getInt("checks");
    return new int[] {list.getList("entries").size(), counted};
  }

  /**
   * His own, one about his cousin whom nobody protects, one about himself, one about nobody of his.
   */
  @Test
  void what_the_list_leaves_out_no_number_counts() {
    String cousin = "57110012";
    Tokens reader = Tokens.of("m-counts", CHILD, "manager");
    String tie =
        "{\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}";
    assertEquals(201, Api.by(reader).body(tie.formatted(cousin)).post("/api/v1/ties").statusCode());
    Tokens clerk = Tokens.of("s-counts", CHILD, "staff");
    String himself =
        view(number, "VIEW")
            .replaceFirst(
                "\\{\"scheme\":\"NON_RESIDENT_ATENA\"[^}]*\\}",
                "{\"scheme\":\"STAFF\",\"value\":\"m-counts\"}");
    int[] before = listedAndCounted(reader);
    assertEquals(before[0], before[1]);
    askedBy(reader, view("57110004", "VIEW"));
    askedBy(reader, view(cousin, "VIEW"));
    askedBy(clerk, view(cousin, "VIEW"));
    askedBy(clerk, himself);
    assertEquals(before[1], listedAndCounted(reader)[1]);
    askedBy(clerk, view("57110004", "VIEW"));
    int[] after = listedAndCounted(reader);
    assertEquals(before[0] + 1, after[0]);
    assertEquals(before[1] + 1, after[1]);
  }

  private static int decided(Tokens by) {
    return Api.by(by).get("/api/v1/audit/summary").jsonPath().getInt("approvals.decided");
  }

  /** He stands in no measure; the one who would be told is his cousin. */
  @Test
  void a_request_that_the_list_leaves_out_is_not_among_the_decided_ones() {
    String cousin = numberWithItsCheckDigit();
    Tokens reader = Tokens.of("m-decided", CHILD, "auditor");
    String id =
        "{\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}"
            .formatted(cousin);
    assertEquals(
        201,
        Api.by(Tokens.of("m-decided", CHILD, "staff")).body(id).post("/api/v1/ties").statusCode());
    protectedPerson();
    int his = decided(reader);
    int others = decided(Tokens.of("a-neutral", CHILD, "auditor"));
    String told = id.substring(1, id.length() - 1);
    String question =
        question("SCHOOL", "ROUTINE")
            .replace("{\"party\":\"SCHOOL\"}", "{\"party\":\"SCHOOL\"," + told + "}");
    String hidden = requested(clerk(), asked(clerk(), question));
    assertEquals("DENIED", vote(theManager(), hidden, "DENY").path("status"));
    assertEquals(his, decided(reader));
    assertEquals(others + 1, decided(Tokens.of("a-neutral", CHILD, "auditor")));
    String open = requested(clerk(), asked());
    assertEquals("DENIED", vote(theManager(), open, "DENY").path("status"));
    assertEquals(his + 1, decided(reader));
  }
}
