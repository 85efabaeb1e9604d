package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever enters anybody must not read by it where she is cared for. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("他の自治体がしたことは、確認された人についてだけ見える")
class DisclosuresElsewhereStoryTest extends DisclosuresStory {

  private final String added = numberWithItsCheckDigit();

  private int asked(String office, String who) {
    return asks(staffAt(office), letter("w", numbered(who))).getInt("receipt.entry");
  }

  private static void confirmed(String measure, String target) {
    Api.by(Tokens.of("m-confirms", "14101-welfare", "manager").strong())
        .body(target)
        .post(PATH + "/" + measure + "/confirmations")
        .then()
        .statusCode(200);
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
