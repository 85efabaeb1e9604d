package jp.ward.guard.story.measure;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("支援措置の変更: 保護の追加と期間")
class MeasureChangeStoryTest extends RegisterStory {

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

  @ParameterizedTest
  @CsvSource({"14101-welfare,staff", "14101-civil,manager", "14101-civil,auditor"})
  void nobody_but_an_officer_makes_a_spokesman(String office, String group) {
    String id = registered(active());
    for (String role : List.of("APPLICANT", "REPRESENTATIVE", "CO_PROTECTED")) {
      by("friend-1", office, group)
          .body(spokesman(role))
          .post(PATH + "/" + id + "/protected-persons")
          .then()
          .statusCode(403);
    }
    officer().get(PATH + "/" + id).then().body("counts.protectedPersons", equalTo(1));
    assertEquals(List.of(), asked(Scheme.NON_RESIDENT_ATENA, "4" + number, "141011"));
  }

  @Test
  void the_ledger_shows_who_made_whom_a_spokesman_and_from_which_office() {
    String id = registered(active());
    by("officer-tax", "14101-tax", "measure-officer")
        .body(spokesman("REPRESENTATIVE"))
        .post(PATH + "/" + id + "/protected-persons")
        .then()
        .statusCode(200);
    JsonPath entry = JsonPath.from(lastEntry("MEASURE_CHANGED"));
    assertEquals("officer-tax", entry.getString("upn"));
    assertEquals("PROTECTED", entry.getString("what.side"));
    assertEquals("REPRESENTATIVE", entry.getString("what.role"));
    assertEquals("14101-civil", entry.getString("what.responsibleOffice"));
  }

  private String spokesman(String role) {
    return """
        {"role":"%s","identifiers":[
          {"scheme":"NON_RESIDENT_ATENA","value":"4%s","municipality":"141011"}]}"""
        .formatted(role, number);
  }

  @Test
  void a_raise_repeated_under_its_key_is_a_raise_however_the_measure_stands_by_then() {
    String id = registered(measure("ACTIVE", TODAY, "\"registeredAddress\":\"SAFE\","));
    raises(id, "registered-address", "{\"registeredAddress\":\"UNKNOWN\"}", 2);
    change(id, "registered-address", "{\"registeredAddress\":\"SHARED\"}").statusCode(200);
    raises(id, "registered-address", "{\"registeredAddress\":\"UNKNOWN\"}", 3);
    raises(id, "concealed-offices", "{\"office\":\"14101-tax\"}", 4);
    raises(id, "concealed-offices", "{\"office\":\"14101-tax\"}", 4);
    officer().get(PATH + "/" + id).then().body("registeredAddress", equalTo("SHARED"));
  }

  private static void raises(String id, String part, String body, int version) {
    officer()
        .header("Idempotency-Key", "raise")
        .body(body)
        .post(PATH + "/" + id + "/" + part)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + version + "\"")
        .body("version", equalTo(version));
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
        .body("violations.field", hasItem("If-Match"));
    change(id, "registered-address", "{\"registeredAddress\":\"UNKNOWN\"}")
        .statusCode(200)
        .body("version", equalTo(1));
    change(id, "registered-address", "{\"registeredAddress\":\"unknown\"}")
        .statusCode(400)
        .body("violations.field", hasItem("registeredAddress"));
    change(id, "registered-address", "{\"registeredAddress\":\"SHARED\"}").statusCode(200);
    change(id, "registered-address", "{\"registeredAddress\":\"UNKNOWN\"}")
        .statusCode(400)
        .body("violations.field", hasItem("If-Match"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"transfers", "incidents"})
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
}
