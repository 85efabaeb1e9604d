package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.MadeUpNames;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The city to which she moved numbers her otherwise; her name and birthday are the same. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("住所が伝わったら、別の番号で登録した自治体でも、次の一通は出ない")
class BurntElsewhereStoryTest extends BurntPlaceStory {

  private static final Tokens OFFICER_OF_C =
      Tokens.of("officer-c", "13112-civil", "measure-officer");

  private final String name = place("NAME_DOB", "ミホン " + MadeUpNames.kana(number) + "|1980-03-04");

  private String hersAt(String municipality, String office, String value) {
    return """
        {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s","municipality":"%s",
         "responsibleOffice":"%s","registeredAddress":"SAFE","safeDestinations":[%s],
         "protectedPersons":[{"role":"APPLICANT","identifiers":[
           {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"%s"},%s]}]}"""
        .formatted(TODAY, municipality, office, place("ADDRESS", door), value, municipality, name);
  }

  private static JsonPath readBy(Tokens officer, String measure) {
    return Api.by(officer).get(PATH + "/" + measure).jsonPath();
  }

  @Test
  void the_measure_of_another_city_is_raised_too_and_its_officer_hears_of_it() {
    registered(hersAt("141011", "14101-civil", number));
    String theirs =
        Api.by(OFFICER_OF_C)
            .body(hersAt("131121", "13112-civil", numberWithItsCheckDigit()))
            .post(PATH)
            .path("id");
    assertEquals("SAFE", readBy(OFFICER_OF_C, theirs).getString("registeredAddress"));
    String incident = incident(clerk(), told(List.of("CURRENT_ADDRESS"), place("ADDRESS", door)));
    JsonPath after = readBy(OFFICER_OF_C, theirs);
    assertTrue(after.getBoolean("addressBurnt"));
    assertEquals("SHARED", after.getString("registeredAddress"));
    assertTrue(
        Api.by(OFFICER_OF_C).get(INCIDENTS).jsonPath().getList("incidents.id").contains(incident));
  }

  @Test
  void a_namesake_with_another_birthday_stays_as_she_was() {
    registered(hersAt("141011", "14101-civil", number));
    String namesakes =
        Api.by(OFFICER_OF_C)
            .body(
                hersAt("131121", "13112-civil", numberWithItsCheckDigit())
                    .replace("1980-03-04", "1981-03-04"))
            .post(PATH)
            .path("id");
    incident(clerk(), told(List.of("CURRENT_ADDRESS")));
    assertEquals(1, readBy(OFFICER_OF_C, namesakes).getInt("version"));
  }
}
