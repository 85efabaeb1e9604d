package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.story.handover.HandoverStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("所属長は、止めたものを見て、確認済みにする")
class AuditStoryTest extends HandoverStory {

  private static final String ENTRIES = "/api/v1/audit/entries";
  private static final String NOTE = "{\"note\":\"止めた理由と職員の対応を確かめた。\"}";

  @BeforeEach
  void a_measure() {
    she_is_protected_from_him();
  }

  private static RequestSpecification managerOfB() {
    return Api.by("m-audit-b", "14102-welfare", "manager");
  }

  private static RequestSpecification auditor() {
    return Api.by("a-audit", "14101-civil", "auditor");
  }

  private JsonPath blockedCall(String clerk) {
    Response answer =
        Api.by(clerk, "14102-welfare", "staff")
            .body(
                Question.sound()
                    .with("/about/0/identifiers", "[" + atB(number) + "]")
                    .with("/recipient/identifiers", "[" + atB(him) + "]")
                    .toString())
            .post("/api/v1/checks");
    assertEquals("BLOCK", answer.path("verdict"), answer.asString());
    return answer.jsonPath();
  }

  private static Response list(RequestSpecification reader, String query) {
    return reader.get(ENTRIES + query);
  }

  private static JsonPath listed(RequestSpecification reader, String query) {
    Response page = list(reader, query);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath();
  }

  @Test
  void a_stopped_call_goes_from_the_attempt_to_a_sign_off() {
    JsonPath blocked = blockedCall("s-audit-1");
    int entry = blocked.getInt("receipt.entry");
    JsonPath page = listed(managerOfB(), "?stopped=true&flag=RECIPIENT_IS_RESPONDENT&limit=1");
    assertEquals(entry, page.getInt("entries[0].entry"));
    assertEquals("s-audit-1", page.getString("entries[0].staff"));
    assertEquals("BLOCK", page.getString("entries[0].verdict"));
    assertEquals(blocked.getString("id"), page.getString("entries[0].subject"));
    assertEquals("case-1", page.getString("entries[0].reference"));
    assertTrue(page.getBoolean("entries[0].intact"));
    assertNull(page.get("entries[0].review"));
    Response signed = managerOfB().body(NOTE).post(ENTRIES + "/" + entry + "/reviews");
    assertEquals(200, signed.statusCode(), signed.asString());
    assertEquals("止めた理由と職員の対応を確かめた。", signed.path("review.note"));
    Refused.as("conflict", managerOfB().body(NOTE).post(ENTRIES + "/" + entry + "/reviews"));
    List<Integer> open =
        listed(managerOfB(), "?stopped=true&reviewed=false&limit=200").getList("entries.entry");
    assertFalse(open.contains(entry));
    assertTrue(lastEntry("AUDIT_REVIEWED").contains("m-audit-b"));
  }

  @Test
  void pages_go_on_where_they_ended_whatever_is_asked_meanwhile() {
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.add(0, blockedCall("s-audit-pages").getInt("receipt.entry"));
    }
    String key = listed(managerOfB(), "?stopped=true&limit=1").getString("entries[0].staffKey");
    List<Integer> seen = new ArrayList<>();
    String query = "?kind=CHECK&staff=" + key + "&limit=3";
    String next = "";
    int pages = 0;
    while (next != null) {
      JsonPath page = listed(managerOfB(), query + next);
      seen.addAll(page.getList("entries.entry"));
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
      blockedCall("s-audit-pages-more");
      pages++;
    }
    assertEquals(expected, seen);
    assertEquals(3, pages);
  }

  @Test
  void a_span_of_days_ends_on_its_last_day() {
    int entry = blockedCall("s-audit-days").getInt("receipt.entry");
    LocalDate before = TODAY.minusDays(1);
    assertEquals(List.of(), listed(managerOfB(), "?until=" + before).getList("entries"));
    assertEquals(List.of(), listed(managerOfB(), "?from=" + TODAY.plusDays(1)).getList("entries"));
    String today = "?from=" + TODAY + "&until=" + TODAY;
    assertTrue(listed(managerOfB(), today).getList("entries.entry").contains(entry));
  }

  @Test
  void reading_the_audit_is_recorded_and_shown_in_it() {
    blockedCall("s-audit-2");
    listed(managerOfB(), "?verdict=BLOCK&limit=1");
    String record = lastEntry("AUDIT_READ");
    assertTrue(record.contains("m-audit-b") && record.contains("\"verdict\":\"BLOCK\""), record);
    JsonPath readings = listed(auditor(), "?kind=AUDIT_READ&limit=1");
    assertEquals("m-audit-b", readings.getString("entries[0].staff"));
  }

  @Test
  void nobody_asked_about_stands_in_it() {
    blockedCall("s-audit-3");
    String page = list(auditor(), "?limit=5").asString();
    assertFalse(page.contains(number) || page.contains(him) || page.contains("marks"), page);
  }

  @Test
  void a_manager_sees_the_offices_of_the_own_ward_and_an_auditor_all() {
    int entry = blockedCall("s-audit-4").getInt("receipt.entry");
    RequestSpecification managerOfA = Api.by("m-audit-a", "14101-welfare", "manager");
    assertFalse(listed(managerOfA, "?limit=200").getList("entries.entry").contains(entry));
    Refused.as(
        "forbidden",
        list(Api.by("m-audit-a", "14101-welfare", "manager"), "?office=14102-welfare"));
    Refused.as(
        "not-found",
        Api.by("m-audit-a", "14101-welfare", "manager")
            .body(NOTE)
            .post(ENTRIES + "/" + entry + "/reviews"));
    assertTrue(
        listed(auditor(), "?office=14102-welfare&limit=200")
            .getList("entries.entry")
            .contains(entry));
    Refused.as("forbidden", auditor().body(NOTE).post(ENTRIES + "/" + entry + "/reviews"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "measure-officer", "ward-system", "contractor,staff"})
  void nobody_else_reads_it(String groups) {
    Refused.as("forbidden", list(Api.by("x-audit", "14102-welfare", groups.split(",")), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "?reference=case-1,query",
    "?subject=chk_01J,query",
    "?identifier=1,query",
    "?staff=s-2001,staff",
    "?from=yesterday,from",
    "?until=%2B999999999-12-31,until",
    "?from=2026-11-02&until=2026-11-01,until",
    "?verdict=block,verdict",
    "?limit=0,limit",
    "?cursor=17,cursor",
    "?cursor=17.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,cursor"
  })
  void what_is_no_filter_is_refused(String query, String field) {
    Refused.as("invalid-request", list(managerOfB(), query), field);
  }

  @Test
  void a_cursor_is_good_for_its_reader_and_its_filter_alone() {
    blockedCall("s-audit-5");
    blockedCall("s-audit-5");
    String next = listed(managerOfB(), "?stopped=true&limit=1").getString("next");
    assertEquals(200, list(managerOfB(), "?stopped=true&cursor=" + next).statusCode());
    Refused.as("invalid-request", list(managerOfB(), "?cursor=" + next), "cursor");
    RequestSpecification other = Api.by("m-audit-b2", "14102-welfare", "manager");
    Refused.as("invalid-request", list(other, "?stopped=true&cursor=" + next), "cursor");
  }

  @Test
  void a_manager_signs_off_nothing_of_his_own() {
    Response own =
        managerOfB()
            .body(Question.sound().with("/about/0/identifiers", "[" + atB(number) + "]").toString())
            .post("/api/v1/checks");
    Response refused =
        managerOfB().body(NOTE).post(ENTRIES + "/" + own.path("receipt.entry") + "/reviews");
    Refused.as("conflict", refused);
  }

  @Test
  void a_manager_does_not_see_the_case_that_he_is_in() {
    String himself = "{\"scheme\":\"STAFF\",\"value\":\"m-audit-party\"}";
    registered(
        measure("ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":[%s]}],".formatted(himself)));
    int entry = blockedCall("s-audit-6").getInt("receipt.entry");
    RequestSpecification party = Api.by("m-audit-party", "14102-welfare", "manager");
    assertFalse(listed(party, "?limit=200").getList("entries.entry").contains(entry));
    Refused.as(
        "not-found",
        Api.by("m-audit-party", "14102-welfare", "manager")
            .body(NOTE)
            .post(ENTRIES + "/" + entry + "/reviews"));
    assertTrue(listed(managerOfB(), "?limit=200").getList("entries.entry").contains(entry));
  }

  @ParameterizedTest
  @CsvSource({"{},note", "'{\"note\":\"短い\"}',note", "'{\"note\":\"x\",\"more\":1}',note more"})
  void what_is_no_note_is_refused(String body, String fields) {
    int entry = blockedCall("s-audit-7").getInt("receipt.entry");
    Refused.as(
        "invalid-request",
        managerOfB().body(body).post(ENTRIES + "/" + entry + "/reviews"),
        fields.split(" "));
  }
}
