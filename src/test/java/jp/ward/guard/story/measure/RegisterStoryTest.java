package jp.ward.guard.story.measure;

import static jp.ward.guard.testing.Api.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("支援措置の登録")
class RegisterStoryTest extends RegisterStory {

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
