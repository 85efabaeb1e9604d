package jp.ward.guard.story.measure;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("支援措置の一覧と、誤った入力")
class MeasureListStoryTest extends RegisterStory {

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

  private static List<String> listed(String query) {
    return officer().get(PATH + "?" + query).then().statusCode(200).extract().path("measures.id");
  }
}
