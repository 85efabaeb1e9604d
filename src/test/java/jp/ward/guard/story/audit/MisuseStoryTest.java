package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.story.incident.Incident;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff who look where they have no business: published cases, played until somebody sees them. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("職員ののぞき見は、気づかれる。本人には何も伝わらない")
class MisuseStoryTest extends TwoPeopleStory {

  private static final String FINDINGS = "/api/v1/audit/findings";

  private static Incident told(String name) {
    return Incident.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static String register(Incident incident) {
    Map<String, Object> measure = Incident.measure(incident.measures().get(0), TODAY);
    return Api.by("o-misuse", measure.get("responsibleOffice").toString(), "measure-officer")
        .body(measure)
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static JsonPath asks(Incident.Ask ask) {
    Response answer =
        Api.by(ask.id(), ask.office(), ask.group()).body(ask.body()).post("/api/v1/checks");
    assertEquals(ask.verdict(), answer.path("verdict"), answer.asString());
    return answer.jsonPath();
  }

  private static List<Map<String, Object>> found(Tokens by, String kind) {
    Response page = Api.by(by).get(FINDINGS + "?status=OPEN&limit=200&kind=" + kind);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("findings");
  }

  private static List<Object> evidence(List<Map<String, Object>> findings) {
    List<Object> entries = new ArrayList<>();
    findings.forEach(one -> entries.addAll((List<?>) one.get("evidence")));
    return entries;
  }

  private static Tokens officer(String office) {
    return Tokens.of("o-misuse", office, "measure-officer");
  }

  private static Tokens manager(String office) {
    return Tokens.of("m-misuse", office, "manager");
  }

  @Test
  void arao_a_colleague_in_the_measure_is_seen_and_finds_no_trace_of_it() {
    Incident arao = told("JP-2017-arao-misuse");
    String measure = register(arao);
    Incident.Ask first = arao.asks().get(0);
    List<Object> asked = new ArrayList<>();
    for (Incident.Ask ask : arao.asks()) {
      int entry = asks(ask).getInt("receipt.entry");
      if (ask.id().equals(first.id()) && !ask.verdict().equals("PERMIT")) {
        asked.add(entry);
      }
    }
    List<Map<String, Object>> seen =
        found(officer("14102-civil"), "PARTY_ASKING").stream()
            .filter(one -> measure.equals(one.get("measure")))
            .toList();
    assertEquals(1, seen.size());
    assertTrue(evidence(seen).containsAll(asked), seen.toString());
    assertTrue(told(seen.get(0).get("id"), "14102-civil") > 0);
    assertEquals(0, told(seen.get(0).get("id"), first.office()));
    // whatever role he has, and wherever he sits, nothing shows it to him
    Refused.as("forbidden", Api.by(first.id(), first.office(), "staff").get(FINDINGS));
    for (String role : List.of("manager", "measure-officer", "auditor")) {
      Tokens himself = Tokens.of(first.id(), "14102-civil", role);
      assertFalse(found(himself, "PARTY_ASKING").toString().contains(measure), role);
      Response list = Api.by(himself).get("/api/v1/audit/entries?limit=200");
      assertFalse(list.asString().contains(measure), role);
    }
    assertEquals(List.of(), found(manager("14102-tax"), "PARTY_ASKING"));
  }

  @Test
  void a_colleague_who_keeps_the_measures_himself_gets_no_letter_about_himself() {
    String measure = protectedPerson(); // party-1 is a respondent, and works where it is kept
    String view =
        view("{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}");
    Response answer =
        Api.by("party-1", "14101-civil", "measure-officer")
            .body(view.formatted(number))
            .post("/api/v1/checks");
    assertEquals(List.of("REFER_TO_MANAGER"), answer.path("flags"));
    Object id =
        found(officer("14101-civil"), "PARTY_ASKING").stream()
            .filter(one -> measure.equals(one.get("measure")))
            .findFirst()
            .orElseThrow()
            .get("id");
    assertEquals(0, told(id, "14101-civil"));
  }

  private static String view(String identifier) {
    return """
        {"act":"VIEW","channel":"DESK","purpose":"RECORD_CHECK",
         "about":[{"identifiers":[%s]}],"recipient":{"party":"STAFF"},
         "disclosing":["CURRENT_ADDRESS"],"reference":"case-9"}"""
        .formatted(identifier);
  }

  private long told(Object finding, String office) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from notice where reference = ?1 and office = ?2")
                            .setParameter(1, finding)
                            .setParameter(2, office)
                            .getSingleResult())
                    .longValue());
  }

  @Test
  void osaka_records_read_without_a_case_are_seen_the_day_after() {
    Incident osaka = told("JP-2014-osaka-koseki-browsing");
    register(osaka);
    Incident.Ask curious = osaka.asks().get(0);
    osaka.asks().forEach(MisuseStoryTest::asks);
    Tokens manager = manager("14102-welfare");
    String kind = "VIEWS_WITHOUT_ACT";
    List<Object> read = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String who =
          "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141020\"}";
      Response answer =
          Api.by(curious.id(), curious.office(), "staff")
              .body(view(who.formatted(53_100_000 + i)))
              .post("/api/v1/checks");
      assertEquals("PERMIT", answer.path("verdict"), answer.asString());
      read.add(answer.path("receipt.entry"));
    }
    assertFalse(evidence(found(manager, kind)).containsAll(read)); // an act may follow today
    happened(read, 1);
    assertTrue(evidence(found(manager, kind)).containsAll(read));
    assertFalse(evidence(found(manager("13112-civil"), kind)).containsAll(read));
  }

  @Test
  void nakano_one_woman_read_on_five_days_is_seen() {
    Incident nakano = told("JP-2014-nakano-misuse");
    register(nakano);
    Incident.Ask again = nakano.asks().get(0);
    Tokens manager = manager("13114-civil");
    List<Object> read = new ArrayList<>();
    for (int day = 5; day > 0; day--) {
      assertFalse(
          read.size() > 3 && evidence(found(manager, "ONE_PERSON_AGAIN")).containsAll(read));
      int entry = asks(again).getInt("receipt.entry");
      found(manager, "ONE_PERSON_AGAIN"); // reads on
      happened(List.of(entry), day);
      read.add(entry);
    }
    assertTrue(evidence(found(manager, "ONE_PERSON_AGAIN")).containsAll(read));
  }

  /** As if it had been asked so many days ago. */
  private void happened(List<Object> entries, int daysAgo) {
    LocalDate day = TODAY.minusDays(daysAgo);
    entries.forEach(entry -> sql("update audit_look set on_day = ?2 where entry = ?1", entry, day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ADDRESS; 2310017 81-1-5; 2310017 81-1-5",
        "ADDRESS; 2310017 82-1-5; 2310017 82-1-5-101",
        "ADDRESS; 2310017 83-1-5-101; 2310017 83-1-5",
        "ADDRESS; 2310017 84-1-5; 2310017 84番1号5 コーポ21",
        "NAME_DOB; オオノ ヨウコ|1981-01-31; オノ ヨコ|1981-01-31",
        "NAME_DOB; サイトウ ユウキ|1982-01-31; サイト ユキ|1982-01-31"
      })
  void a_party_who_spells_her_otherwise_is_found(String scheme, String known, String asked) {
    String party = "p-spells-" + number;
    String measure =
        registered(
            active()
                .replace(
                    "\"protectedPersons\"",
                    "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\""
                        + party
                        + "\"}]}],\"protectedPersons\"")
                .replace("\"identifiers\":[\n", "\"identifiers\":[" + one(scheme, known) + ",\n"));
    Response answer =
        Api.by(party, "14101-welfare", "staff")
            .body(view(one(scheme, asked)))
            .post("/api/v1/checks");
    assertEquals(List.of("REFER_TO_MANAGER"), answer.path("flags"), answer.asString());
    assertTrue(
        found(officer("14101-civil"), "PARTY_ASKING").stream()
            .filter(one -> measure.equals(one.get("measure")))
            .anyMatch(
                one -> ((List<?>) one.get("evidence")).contains(answer.path("receipt.entry"))));
  }

  private static String one(String scheme, String value) {
    return "{\"scheme\":\"" + scheme + "\",\"value\":\"" + value + "\"}";
  }
}
