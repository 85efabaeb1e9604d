package jp.ward.guard.story.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An officer who enters somebody must not read by it where she is cared for. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("他の自治体がしたことは、確認された人についてだけ見える")
class DisclosuresElsewhereStoryTest extends DisclosuresStory {

  private final String added = numberWithItsCheckDigit();

  private int asked(String office, String who) {
    return asks(staffAt(office), letter("w", numbered(who))).getInt("receipt.entry");
  }

  private static Response confirms(Tokens by, String measure, String target) {
    return Api.by(by.strong()).body(target).post(PATH + "/" + measure + "/confirmations");
  }

  private static void confirmed(String measure, String target) {
    Tokens another = Tokens.of("m-confirms", "14101-welfare", "manager");
    assertEquals(200, confirms(another, measure, target).statusCode());
  }

  /** JP: the officer of her own ward is his friend. */
  @Test
  void of_whom_an_officer_registered_only_once_somebody_else_has_confirmed_it() {
    String measure = registered(active());
    int here = asked("14101-tax", number);
    int sameCity = asked("14102-welfare", number);
    int far = asked("13112-welfare", number);
    assertEquals(List.of(here), entries(measure, ""));
    assertFalse(read(measure, "").getBoolean("confirmed"));
    Tokens himself = Tokens.of("officer-1", "14101-civil", "measure-officer");
    Refused.as("forbidden", confirms(himself, measure, "{\"kind\":\"MEASURE\"}"));
    Refused.as("forbidden", confirms(himself, measure, "{\"target\":1}"));
    assertEquals(List.of(here), entries(measure, ""));
    confirmed(measure, "{\"kind\":\"MEASURE\"}");
    assertEquals(List.of(far, sameCity, here), entries(measure, ""));
    assertTrue(read(measure, "").getBoolean("confirmed"));
  }

  /** The paper application is his word and speaks at once: nothing changes for her at a counter. */
  @Test
  void what_an_officer_registered_speaks_without_that() {
    String measure = registered(active());
    assertTrue(askedByNumber().get(0).protectedPersons().get(0).identifiers().get(0).confirmed());
    officer().get(PATH + "/" + measure).then().body("unconfirmed.size()", equalTo(0));
  }

  @Test
  void a_measure_that_was_rejected_shows_nothing() {
    String measure =
        Api.by("s-registers", "14101-welfare", "staff")
            .body(measure("PROVISIONAL", null, ""))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    asked("14101-tax", number);
    assertEquals(1, entries(measure, "").size());
    sql("update measure set state = 'REJECTED' where id = ?1", measure);
    Refused.as("not-found", Api.by(her("14101-civil")).get(path(measure)));
    Refused.as("not-found", Api.by(her("14101-civil")).accept("text/csv").get(path(measure)));
  }

  /** An account that several people share is nobody's word: a colleague of the desk may be it. */
  @Test
  void of_whom_a_shared_account_registered_only_once_another_office_has_confirmed_it() {
    String measure =
        Api.by("shared-desk", "14101-welfare", "staff")
            .body(measure("PROVISIONAL", null, ""))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    int far = asked("13112-welfare", number);
    Tokens ofTheDesk = Tokens.of("m-desk", "14101-welfare", "manager");
    Refused.as("forbidden", confirms(ofTheDesk, measure, "{\"kind\":\"MEASURE\"}"));
    assertEquals(List.of(), entries(measure, ""));
    Tokens another = Tokens.of("m-tax", "14101-tax", "manager");
    assertEquals(200, confirms(another, measure, "{\"kind\":\"MEASURE\"}").statusCode());
    assertEquals(List.of(far), entries(measure, ""));
  }

  @Test
  void of_what_a_clerk_registered_only_once_somebody_has_confirmed_it() {
    String measure =
        Api.by("s-registers", "14101-welfare", "staff")
            .body(measure("PROVISIONAL", null, ""))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    int here = asked("14101-tax", number);
    int sameCity = asked("14102-welfare", number);
    int far = asked("13112-welfare", number);
    assertEquals(List.of(here), entries(measure, ""));
    assertFalse(read(measure, "").getBoolean("confirmed"));
    assertEquals(List.of(), entries(measure, "?office=14102-welfare"));
    confirmed(measure, "{\"kind\":\"MEASURE\"}");
    assertEquals(List.of(far, sameCity, here), entries(measure, ""));
    assertTrue(read(measure, "").getBoolean("confirmed"));
  }

  @Test
  void of_whom_one_officer_added_only_once_he_is_confirmed_too() {
    String measure = protectedPerson();
    change(
            measure,
            "protected-persons",
            "{\"role\":\"CO_PROTECTED\",\"identifiers\":[" + numbered(added) + "]}")
        .statusCode(200);
    int hers = asked("14102-welfare", number);
    int his = asked("14102-welfare", added);
    int hisHere = asked("14101-tax", added);
    assertEquals(List.of(hisHere, hers), entries(measure, ""));
    assertFalse(read(measure, "").getBoolean("confirmed"));
    confirmed(measure, "{\"kind\":\"PROTECTED_PERSON\",\"target\":2}");
    assertEquals(List.of(hisHere, his, hers), entries(measure, ""));
    assertTrue(read(measure, "").getBoolean("confirmed"));
  }

  @Test
  void of_what_matched_on_doubt_only_once_everybody_is_confirmed() {
    String home = "000-0068 架空町" + Integer.parseInt(number.substring(2, 6)) + "-12-3";
    String measure =
        registered(
            measure("ACTIVE", TODAY, "")
                .replace("\"identifiers\":[", "\"identifiers\":[" + living(home) + ","));
    confirmed(measure);
    int nearby =
        asks(staffAt("14102-welfare"), letter("n", living(home + " 201"))).getInt("receipt.entry");
    assertEquals(List.of(nearby), entries(measure, "?match=DOUBTFUL"));
    change(
            measure,
            "protected-persons",
            "{\"role\":\"CO_PROTECTED\",\"identifiers\":[" + numbered(added) + "]}")
        .statusCode(200);
    assertEquals(List.of(), entries(measure, ""));
  }
}
