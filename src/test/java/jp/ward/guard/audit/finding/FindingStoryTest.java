package jp.ward.guard.audit.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("一件ずつでは見えないことに、気づく")
class FindingStoryTest {

  private static final String FINDINGS = "/api/v1/audit/findings";
  private static final String NOTE = "{\"note\":\"本人と上司に事情を聞き、確かめた。\"}";
  private static final AtomicInteger NUMBERS = new AtomicInteger(50_300_000);

  private final int her = NUMBERS.addAndGet(10);
  private final int him = her + 1;

  private static String number(int value) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(value);
  }

  private static String staffId(String id) {
    return "{\"scheme\":\"STAFF\",\"value\":\"%s\"}".formatted(id);
  }

  private static RequestSpecification officer() {
    return Api.by("o-find", "14101-civil", "measure-officer");
  }

  private static RequestSpecification managerOf(String office) {
    return Api.by("m-find", office, "manager");
  }

  private String protectedFrom(String respondent) {
    return officer()
        .body(
            """
            {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"141011",
             "responsibleOffice":"14101-civil",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]}]}"""
                .formatted(LocalDate.now(ZoneId.of("Asia/Tokyo")), number(her), respondent))
        .post("/api/v1/measures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Question about(int person) {
    return Question.sound()
        .with("/about/0/identifiers", "[" + number(person) + "]")
        .with("/recipient/identifiers", "[]");
  }

  private static JsonPath asked(String clerk, String office, Question question) {
    Response answer =
        Api.by(clerk, office, "staff").body(question.toString()).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.jsonPath();
  }

  /** All open findings of a kind that this reader sees. */
  private static List<Map<String, Object>> found(RequestSpecification reader, FindingKind kind) {
    Response page = reader.get(FINDINGS + "?status=OPEN&limit=200&kind=" + kind);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("findings");
  }

  private static List<Map<String, Object>> of(
      List<Map<String, Object>> findings, String field, Object value) {
    return findings.stream().filter(one -> value.equals(one.get(field))).toList();
  }

  private void hisCall(String clerk) {
    Question call = about(her).with("/recipient/identifiers", "[" + number(him) + "]");
    assertEquals("BLOCK", asked(clerk, "14102-welfare", call).getString("verdict"));
  }

  @Test
  void a_respondent_who_tries_again_is_told_to_the_officer_once_and_again_when_enough_is_new() {
    String measure = protectedFrom(number(him));
    hisCall("s-find-1");
    hisCall("s-find-2");
    FindingKind kind = FindingKind.RESPONDENT_TRIES_AGAIN;
    assertEquals(List.of(), of(found(officer(), kind), "measure", measure));
    hisCall("s-find-3");
    List<Map<String, Object>> raised = of(found(officer(), kind), "measure", measure);
    assertEquals(1, raised.size());
    assertEquals(3, ((List<?>) raised.get(0).get("evidence")).size());
    assertEquals(1, of(found(officer(), kind), "measure", measure).size());
    Object id = raised.get(0).get("id");
    Response closed = officer().body(NOTE).post(FINDINGS + "/" + id + "/acknowledgement");
    assertEquals("ACKNOWLEDGED", closed.path("status"), closed.asString());
    Refused.as("conflict", officer().body(NOTE).post(FINDINGS + "/" + id + "/dismissal"));
    hisCall("s-find-4");
    hisCall("s-find-5");
    assertEquals(List.of(), of(found(officer(), kind), "measure", measure));
    hisCall("s-find-6");
    assertEquals(1, of(found(officer(), kind), "measure", measure).size());
  }

  @Test
  void somebody_who_goes_from_office_to_office_is_seen() {
    String measure = protectedFrom(number(him));
    Question question =
        about(her)
            .with("/act", "\"ANSWER\"")
            .with("/channel", "\"COUNTER\"")
            .with("/recipient/party", "\"THIRD_PARTY\"");
    FindingKind kind = FindingKind.PERSON_ASKED_FROM_SEVERAL_OFFICES;
    asked("s-round-1", "14101-welfare", question);
    asked("s-round-2", "14101-tax", question);
    asked("s-round-1", "14101-welfare", question);
    assertEquals(List.of(), of(found(officer(), kind), "measure", measure));
    asked("s-round-3", "14102-welfare", question);
    List<Map<String, Object>> raised = of(found(officer(), kind), "measure", measure);
    assertEquals(1, raised.size());
    assertEquals(4, ((List<?>) raised.get(0).get("evidence")).size());
  }

  @Test
  void many_people_in_a_day_are_told_to_the_manager_and_not_to_the_one_himself() {
    String checks =
        IntStream.range(0, 150)
            .mapToObj(i -> about(51_000_000 + i).toString())
            .reduce((one, other) -> one + "," + other)
            .orElseThrow();
    Api.by("m-many", "14101-tax", "manager")
        .body("{\"checks\":[" + checks + "]}")
        .post("/api/v1/checks:batch")
        .then()
        .statusCode(200);
    FindingKind kind = FindingKind.MASS_LOOKUPS;
    assertEquals(1, of(found(managerOf("14101-welfare"), kind), "office", "14101-tax").size());
    assertEquals(
        List.of(),
        of(found(Api.by("m-many", "14101-tax", "manager"), kind), "office", "14101-tax"));
    assertEquals(List.of(), of(found(managerOf("14102-tax"), kind), "office", "14101-tax"));
  }

  @Test
  void a_question_in_other_words_until_it_passes_is_seen() {
    protectedFrom(number(him));
    String clerk = "s-words";
    String office = "14102-civil";
    Question counter = about(her).with("/act", "\"ANSWER\"").with("/channel", "\"COUNTER\"");
    asked(clerk, office, counter.with("/recipient/party", "\"RELATIVE\""));
    asked(clerk, office, counter.with("/recipient/party", "\"AGENT\""));
    FindingKind kind = FindingKind.ASKED_AGAIN_UNTIL_PASSED;
    JsonPath passed =
        asked(
            clerk,
            office,
            counter
                .with("/recipient/party", "\"SELF\"")
                .with("/recipient/identifiers", "[" + number(her) + "]")
                .with("/recipient/verified", "\"REGISTERED_ID\""));
    assertEquals("PERMIT", passed.getString("verdict"));
    List<Map<String, Object>> raised =
        of(found(managerOf("14102-welfare"), kind), "office", office);
    assertEquals(1, raised.size());
    List<?> evidence = (List<?>) raised.get(0).get("evidence");
    assertEquals(passed.getInt("receipt.entry"), evidence.get(evidence.size() - 1));
  }

  @Test
  void a_colleague_who_is_a_party_is_told_to_the_officer_and_learns_nothing() {
    String measure = protectedFrom(staffId("s-party"));
    Question view =
        about(her)
            .with("/act", "\"VIEW\"")
            .with("/channel", "\"DESK\"")
            .with("/purpose", "\"RECORD_CHECK\"")
            .with("/recipient/party", "\"STAFF\"")
            .with("/disclosing", "[]");
    JsonPath referred = asked("s-party", "14101-tax", view);
    assertEquals(List.of("REFER_TO_MANAGER"), referred.getList("flags"));
    FindingKind kind = FindingKind.PARTY_ASKING;
    List<Map<String, Object>> raised = of(found(officer(), kind), "measure", measure);
    assertEquals(1, raised.size());
    assertEquals(List.of(referred.getInt("receipt.entry")), raised.get(0).get("evidence"));
    // the same person, had he the officer's own role, finds none and can close none
    RequestSpecification himself = Api.by("s-party", "14101-civil", "measure-officer");
    assertEquals(List.of(), of(found(himself, kind), "measure", measure));
    Refused.as(
        "not-found",
        Api.by("s-party", "14101-civil", "measure-officer")
            .body(NOTE)
            .post(FINDINGS + "/" + raised.get(0).get("id") + "/dismissal"));
    assertEquals(List.of(), of(found(managerOf("14101-tax"), kind), "measure", measure));
  }

  @Test
  void a_handover_quoted_for_another_person_is_seen() {
    Question inquiry =
        about(her)
            .with("/act", "\"INQUIRE\"")
            .with("/recipient/party", "\"OFFICE\"")
            .with("/recipient/office", "\"14102-welfare\"")
            .with("/disclosing", "[]");
    String code = asked("s-quote", "14101-welfare", inquiry).getString("handover.code");
    JsonPath odd =
        asked("s-quote-b", "14102-welfare", about(him).with("/handover", '"' + code + '"'));
    List<Map<String, Object>> raised =
        found(managerOf("14102-welfare"), FindingKind.HANDOVER_MISQUOTED);
    List<Object> evidence = new ArrayList<>();
    raised.forEach(one -> evidence.addAll((List<?>) one.get("evidence")));
    assertTrue(evidence.contains(odd.getInt("receipt.entry")), evidence.toString());
  }

  @Test
  void an_auditor_reads_all_and_closes_none() {
    String measure = protectedFrom(number(him));
    for (int i = 0; i < 3; i++) {
      hisCall("s-aud-" + i);
    }
    RequestSpecification auditor = Api.by("a-find", "14102-civil", "auditor");
    List<Map<String, Object>> seen = found(auditor, FindingKind.RESPONDENT_TRIES_AGAIN);
    Object id = of(seen, "measure", measure).get(0).get("id");
    Refused.as(
        "forbidden",
        Api.by("a-find", "14102-civil", "auditor")
            .body(NOTE)
            .post(FINDINGS + "/" + id + "/dismissal"));
    Refused.as(
        "not-found",
        Api.by("o-other", "14102-civil", "measure-officer")
            .body(NOTE)
            .post(FINDINGS + "/" + id + "/dismissal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "ward-system"})
  void nobody_else_reads_them(String group) {
    Refused.as("forbidden", Api.by("x-find", "14101-welfare", group).get(FINDINGS));
  }

  @Test
  void what_is_no_filter_is_refused() {
    Refused.as("invalid-request", officer().get(FINDINGS + "?measure=msr_1"), "query");
    Refused.as("invalid-request", officer().get(FINDINGS + "?status=open"), "status");
    Refused.as("invalid-request", officer().get(FINDINGS + "?cursor=1"), "cursor");
    String summary = "/api/v1/audit/summary";
    Refused.as(
        "invalid-request",
        managerOf("14101-tax").get(summary + "?from=2020-01-01&until=2026-01-01"),
        "until");
    Refused.as("forbidden", managerOf("14101-tax").get(summary + "?office=14102-tax"));
    Refused.as("forbidden", Api.by("x-find", "14101-welfare", "staff").get(summary));
  }

  @Test
  void the_summary_counts_what_was_asked() {
    protectedFrom(number(him));
    String summary = "/api/v1/audit/summary?office=13114-civil";
    RequestSpecification manager = Api.by("m-sum", "13114-civil", "manager");
    assertEquals(0, manager.get(summary).jsonPath().getInt("checks"));
    asked("s-sum", "13114-civil", about(her));
    asked("s-sum", "13114-civil", about(her + 5));
    JsonPath counted = Api.by("m-sum", "13114-civil", "manager").get(summary).jsonPath();
    assertEquals(2, counted.getInt("checks"));
    assertEquals(2, counted.getInt("byAct.find { it.word == 'CONTACT' }.checks"));
    assertEquals(2, counted.getInt("byStaff[0].checks"));
    assertEquals("s-sum", counted.getString("byStaff[0].staff"));
    assertEquals(1, counted.getInt("stopped"));
    assertEquals(1, counted.getInt("byOffice[0].stopped"));
    assertFalse(counted.getList("byDay").isEmpty());
  }
}
