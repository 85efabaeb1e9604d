package jp.ward.guard.story;

import static jp.ward.guard.testing.Api.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("支援措置の登録と保護の追加")
class RegisterStoryTest {

  private static final String PATH = "/api/v1/measures";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private static final AtomicInteger NUMBERS = new AtomicInteger(70_000_000);

  @Inject Ledger ledger;
  @Inject Measures measures;
  @Inject Identities identities;
  @Inject EntityManager entities;

  private final String number = Integer.toString(NUMBERS.incrementAndGet());

  private static RequestSpecification officer() {
    return by("officer-1", "14101-civil", "measure-officer");
  }

  private static RequestSpecification by(String upn, String office, String... groups) {
    return given()
        .auth()
        .oauth2(Tokens.of(upn, office, groups).mint())
        .contentType(ContentType.JSON);
  }

  private String measure(String state, LocalDate start, String more) {
    return """
        {"category":"SPOUSAL_VIOLENCE","state":"%s",%s%s
         "municipality":"141011","responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[
           {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}]}]}"""
        .formatted(state, start == null ? "" : "\"start\":\"" + start + "\",", more, number);
  }

  private String active() {
    return measure("ACTIVE", TODAY, "");
  }

  private static String registered(String body) {
    return officer().body(body).post(PATH).then().statusCode(201).extract().path("id");
  }

  private static ValidatableResponse change(String id, String part, String body) {
    return officer().body(body).post(PATH + "/" + id + "/" + part).then();
  }

  private List<MeasureSnapshot> asked(Scheme scheme, String value, String municipality) {
    var ref =
        identities
            .asked("", new Identifier(scheme, value, municipality), new FieldProblems())
            .orElseThrow();
    return QuarkusTransaction.requiringNew().call(() -> measures.snapshotsFor(ref.wide(), TODAY));
  }

  private List<MeasureSnapshot> askedByNumber() {
    return asked(Scheme.NON_RESIDENT_ATENA, number, "141011");
  }

  private String lastEntry(String kind) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Number entry =
                  (Number)
                      entities
                          .createNativeQuery(
                              "select max(entry) from ledger_envelope where kind = ?1")
                          .setParameter(1, kind)
                          .getSingleResult();
              return new String(
                  ledger.read(entry.longValue()).orElseThrow().content(), StandardCharsets.UTF_8);
            });
  }

  @Test
  void an_officer_registers_and_reads_and_the_reading_is_recorded() {
    Response created =
        officer().body(measure("ACTIVE", TODAY, "\"reference\":\"R8-1\",")).post(PATH);
    String id =
        created
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", containsString(PATH + "/msr_"))
            .body("id", matchesPattern("msr_[0-9A-HJKMNP-TV-Z]{26}"))
            .body("reference", equalTo("R8-1"))
            .body("state", equalTo("ACTIVE"))
            .body("start", equalTo(TODAY.toString()))
            .body("version", equalTo(1))
            .body("warnings", empty())
            .body(
                "keySet()",
                equalTo(
                    new LinkedHashSet<>(
                        List.of(
                            "id",
                            "reference",
                            "state",
                            "start",
                            "end",
                            "extensionOpens",
                            "version",
                            "warnings"))))
            .body(not(containsString(number)))
            .extract()
            .path("id");
    assertTrue(lastEntry("MEASURE_REGISTERED").contains(id));
    assertTrue(!lastEntry("MEASURE_REGISTERED").contains(number));

    officer()
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("counts.protectedPersons", equalTo(1))
        .body("registeredAddress", equalTo("UNKNOWN"))
        .body("originReference", nullValue())
        .body(not(containsString(number)));
    assertTrue(lastEntry("MEASURE_READ").contains(id));
    assertTrue(lastEntry("MEASURE_READ").contains("officer-1"));
  }

  @Test
  void from_its_registration_a_measure_protects() {
    assertEquals(List.of(), askedByNumber());
    registered(measure("ACTIVE", TODAY.plusDays(30), ""));
    assertEquals(MeasureState.ACTIVE, askedByNumber().get(0).state());
  }

  @Test
  void a_clerk_at_night_registers_a_provisional_measure_that_protects_at_once() {
    var clerk = by("clerk-night", "14101-welfare", "staff");
    clerk
        .body(measure("PROVISIONAL", null, ""))
        .post(PATH)
        .then()
        .statusCode(201)
        .body("state", equalTo("PROVISIONAL"))
        .body("start", equalTo(TODAY.toString()))
        .body("end", nullValue())
        .body("extensionOpens", nullValue());
    assertEquals(MeasureState.PROVISIONAL, askedByNumber().get(0).state());
  }

  @Test
  void a_clerk_adds_protection_only() {
    var clerk = by("clerk-2", "14101-welfare", "staff");
    clerk.body(active()).post(PATH).then().statusCode(403);
    clerk
        .body(
            measure(
                "PROVISIONAL",
                null,
                """
                "registeredAddress":"SAFE",
                "safeDestinations":[{"scheme":"PHONE","value":"09000000000"}],"""))
        .post(PATH)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItems("registeredAddress", "safeDestinations"));
    String id = registered(active());
    clerk.get(PATH + "/" + id).then().statusCode(403);
    clerk.get(PATH).then().statusCode(403);
    clerk
        .body("{\"registeredAddress\":\"SHARED\"}")
        .post(PATH + "/" + id + "/registered-address")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ward-system",
        "register-feed",
        "auditor",
        "contractor",
        "staff contractor",
        "measure-officer contractor",
        "measure-officer auditor"
      })
  void those_who_have_no_part_in_the_register_are_refused(String groups) {
    var caller = by("other-1", "14101-civil", groups.split(" "));
    caller.body(measure("PROVISIONAL", null, "")).post(PATH).then().statusCode(403);
    caller.get(PATH).then().statusCode(403);
    caller.get(PATH + "/msr_01J0000000000000000000000Z").then().statusCode(403);
  }

  @Test
  void without_a_token_nothing_is_said() {
    given()
        .contentType(ContentType.JSON)
        .body(active())
        .post(PATH)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void another_municipality_is_refused_and_its_officer_finds_nothing() {
    var neighbour = by("officer-2", "14102-civil", "measure-officer");
    neighbour
        .body(active())
        .post(PATH)
        .then()
        .statusCode(403)
        .body("title", equalTo("Not allowed"));
    String id = registered(active());
    String absent = "msr_01J0000000000000000000000Z";
    String unknown =
        neighbour.get(PATH + "/" + absent).then().statusCode(404).extract().path("detail");
    neighbour.get(PATH + "/" + id).then().statusCode(404).body("detail", equalTo(unknown));
    neighbour
        .body("{\"registeredAddress\":\"SHARED\"}")
        .post(PATH + "/" + id + "/registered-address")
        .then()
        .statusCode(404);
    neighbour.get(PATH).then().statusCode(200).body("measures.id", not(hasItem(id)));
  }

  @Test
  void the_same_request_twice_under_one_key_is_one_measure() {
    String key = UUID.randomUUID().toString();
    String body = active();
    String first =
        officer()
            .header("Idempotency-Key", key)
            .body(body)
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    officer()
        .header("Idempotency-Key", key)
        .body(body)
        .post(PATH)
        .then()
        .statusCode(201)
        .header("Location", containsString(first))
        .body("id", equalTo(first));
    assertEquals(1, askedByNumber().size());
    officer()
        .header("Idempotency-Key", key)
        .body(measure("PROVISIONAL", null, ""))
        .post(PATH)
        .then()
        .statusCode(409);
    officer()
        .header("Idempotency-Key", "not a key!")
        .body(body)
        .post(PATH)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("Idempotency-Key"));
  }

  @Test
  void a_change_repeated_under_one_key_is_made_once() {
    String id = registered(active());
    String path = PATH + "/" + id + "/respondents";
    String body = "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"s-77\"}]}";
    for (int i = 0; i < 2; i++) {
      officer()
          .header("Idempotency-Key", "once")
          .header("If-Match", "\"1\"")
          .body(body)
          .post(path)
          .then()
          .statusCode(200)
          .body("version", equalTo(2));
    }
    officer().get(PATH + "/" + id).then().body("counts.respondents", equalTo(1));
  }

  @Test
  void raising_protection_fails_for_a_stale_version_only_when_one_is_named() {
    String id = registered(active());
    String path = PATH + "/" + id + "/unsafe-destinations";
    String phone = "{\"scheme\":\"PHONE\",\"value\":\"0900000000%d\"}";
    change(id, "unsafe-destinations", phone.formatted(1))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("version", equalTo(2));
    officer()
        .header("If-Match", "\"1\"")
        .body(phone.formatted(2))
        .post(path)
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:disclosure-guard:problem:stale-version"));
    officer()
        .header("If-Match", "\"2\"")
        .body(phone.formatted(2))
        .post(path)
        .then()
        .statusCode(200)
        .body("version", equalTo(3));
    officer()
        .header("If-Match", "2")
        .body(phone.formatted(3))
        .post(path)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("If-Match"));
  }

  @Test
  void everybody_added_counts_from_then_on() {
    String id = registered(active());
    change(
            id,
            "protected-persons",
            """
            {"role":"CO_PROTECTED","identifiers":[
              {"scheme":"NAME_DOB","value":"ミホン コドモ%s|2020-01-31"}]}"""
                .formatted("アイウエオ".charAt(number.charAt(7) % 5)))
        .statusCode(200);
    change(
            id,
            "associates",
            """
            {"kind":"RELATIVE","identifiers":[
              {"scheme":"NON_RESIDENT_ATENA","value":"9%s","municipality":"141011"}]}"""
                .formatted(number))
        .statusCode(200);
    change(
            id,
            "respondents",
            """
            {"identifiers":[
              {"scheme":"NON_RESIDENT_ATENA","value":"8%s","municipality":"141011"}]}"""
                .formatted(number))
        .statusCode(200);
    change(
            id,
            "associates",
            "{\"kind\":\"AGENT\",\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"s-1\"}]}")
        .statusCode(409);
    change(
            id,
            "associates",
            "{\"respondent\":2,\"kind\":\"AGENT\",\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"s-1\"}]}")
        .statusCode(200);
    change(id, "registered-address", "{\"registeredAddress\":\"SHARED\"}").statusCode(200);
    change(id, "concealed-offices", "{\"office\":\"14101-welfare\"}")
        .statusCode(200)
        .body("version", equalTo(7));

    MeasureSnapshot seen = asked(Scheme.NON_RESIDENT_ATENA, "9" + number, "141011").get(0);
    assertEquals(id, seen.id());
    assertEquals(7, seen.version());
    assertEquals(2, seen.protectedPersons().size());
    assertEquals(2, seen.respondents().size());
    assertEquals(1, seen.respondents().get(1).associates().size());
    assertEquals(Set.of("14101-welfare"), seen.concealedOffices());
    officer()
        .get(PATH + "/" + id)
        .then()
        .body("counts.protectedPersons", equalTo(2))
        .body("counts.respondents", equalTo(2))
        .body("counts.associates", equalTo(2))
        .body("registeredAddress", equalTo("SHARED"))
        .body("concealedOffices", equalTo(List.of("14101-welfare")));
    assertTrue(lastEntry("MEASURE_CHANGED").contains("OFFICE_CONCEALED"));
  }

  @Test
  void one_officer_never_lowers_the_registered_address() {
    String id = registered(active());
    change(id, "registered-address", "{\"registeredAddress\":\"SAFE\"}")
        .statusCode(400)
        .body("violations.field", hasItem("registeredAddress"))
        .body("violations.message", hasItem(containsString("two people")));
    change(id, "registered-address", "{\"registeredAddress\":\"UNKNOWN\"}")
        .statusCode(200)
        .body("version", equalTo(1));
    change(id, "registered-address", "{\"registeredAddress\":\"unknown\"}")
        .statusCode(400)
        .body("violations.field", hasItem("registeredAddress"));
    change(id, "registered-address", "{\"registeredAddress\":\"SHARED\"}").statusCode(200);
    change(id, "registered-address", "{\"registeredAddress\":\"UNKNOWN\"}")
        .statusCode(409)
        .body("detail", containsString("two people"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"safe-destinations", "reductions", "transfers"})
  void what_comes_with_later_steps_is_not_there(String part) {
    change(registered(active()), part, "{}").statusCode(404);
  }

  @Test
  void a_provisional_measure_is_activated_once() {
    String id = registered(measure("PROVISIONAL", null, ""));
    change(id, "extension", "{}").statusCode(409).body("detail", containsString("PROVISIONAL"));
    change(id, "activation", "{}").statusCode(400).body("violations.field", hasItem("start"));
    change(id, "activation", "{\"start\":\"2024-02-29\"}")
        .statusCode(200)
        .body("end", equalTo("2025-02-28"))
        .body("extensionOpens", equalTo("2025-01-28"))
        .body("version", equalTo(2));
    change(id, "activation", "{\"start\":\"2024-02-29\"}").statusCode(409);
  }

  @Test
  void a_lapsed_measure_goes_on_protecting_and_is_extended_from_the_day_after_its_end() {
    LocalDate start = TODAY.minusYears(1).minusDays(40);
    String id = registered(measure("ACTIVE", start, ""));
    assertEquals(MeasureState.LAPSED, askedByNumber().get(0).state());
    String end =
        officer()
            .get(PATH + "/" + id)
            .then()
            .body("state", equalTo("LAPSED"))
            .extract()
            .path("end");
    officer()
        .post(PATH + "/" + id + "/extension")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACTIVE"))
        .body("start", equalTo(LocalDate.parse(end).plusDays(1).toString()));
    assertEquals(MeasureState.ACTIVE, askedByNumber().get(0).state());
  }

  @Test
  void an_extension_too_early_names_the_day_on_which_it_opens() {
    String id = registered(active());
    String opens = officer().get(PATH + "/" + id).then().extract().path("extensionOpens");
    change(id, "extension", "{}").statusCode(409).body("detail", containsString(opens));
  }

  @Test
  void the_list_is_filtered_and_paged_and_recorded() {
    String reference = "L-" + number;
    String named = "\"reference\":\"" + reference + "\",";
    String lapsed = registered(measure("ACTIVE", TODAY.minusYears(2), named));
    String current = registered(measure("ACTIVE", TODAY, named));
    String provisional = registered(measure("PROVISIONAL", null, named));
    var all = List.of(lapsed, current, provisional);

    assertEquals(
        all,
        listed("reference=" + reference).stream()
            .sorted(Comparator.comparing(all::indexOf))
            .toList());
    assertEquals(List.of(lapsed), listed("reference=" + reference + "&state=LAPSED"));
    assertEquals(List.of(current), listed("reference=" + reference + "&state=ACTIVE"));
    assertEquals(List.of(provisional), listed("reference=" + reference + "&state=PROVISIONAL"));
    assertEquals(List.of(lapsed), listed("reference=" + reference + "&expiringBefore=" + TODAY));
    assertTrue(lastEntry("MEASURES_LISTED").contains(lapsed));

    String next =
        officer()
            .get(PATH + "?limit=2&reference=" + reference)
            .then()
            .statusCode(200)
            .body("measures", hasSize(2))
            .extract()
            .path("next");
    officer()
        .get(PATH + "?limit=2&reference=" + reference + "&cursor=" + next)
        .then()
        .body("measures", hasSize(1))
        .body("measures[0].counts.protectedPersons", equalTo(1))
        .body("next", nullValue());
    officer()
        .get(PATH + "?state=OPEN&colour=red")
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("state", "query"));
  }

  private static List<String> listed(String query) {
    return officer().get(PATH + "?" + query).then().statusCode(200).extract().path("measures.id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"category\":\"STALKING\"}; protectedPersons",
        "{\"category\":\"STALKING\",\"colour\":1}; colour",
        "{\"category\":null}; category",
        "{\"state\":\"ENDED\"}; state",
        "{\"start\":\"2026-02-30\"}; start",
        "{\"start\":20260401}; start",
        "{\"municipality\":\"141012\"}; municipality",
        "{\"responsibleOffice\":\"14102-civil\",\"municipality\":\"141011\"}; responsibleOffice",
        "{\"category\":\"A\",\"category\":\"B\"}; category",
        "{\"category\":; category",
        "[]; /",
        "{} x; /"
      })
  void bad_input_is_named_by_its_field(String body, String field) {
    officer()
        .body(body)
        .post(PATH)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
  }

  @Test
  void nothing_personal_comes_back_in_a_refusal() {
    officer()
        .body(measure("ACTIVE", TODAY, "\"reference\":\"123456789018\",").replace(number, "7x7654"))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("reference", "protectedPersons[0].identifiers[0].value"))
        .body(not(containsString("123456789018")))
        .body(not(containsString("7x7654")));
    officer().body("{\"a\":\"" + "x".repeat(300_000) + "\"}").post(PATH).then().statusCode(413);
    officer().contentType("text/plain").body("x").post(PATH).then().statusCode(415);
  }

  @Test
  void a_register_wrapped_under_newer_keys_gives_no_snapshots() {
    registered(active());
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      entities
                          .createNativeQuery("update measure_identifier set depth = 9")
                          .executeUpdate();
                      measures.snapshotsFor(Set.of("any"), TODAY);
                    }));
  }
}
