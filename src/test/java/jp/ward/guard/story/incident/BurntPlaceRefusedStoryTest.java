package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("伝わった連絡先の報告: 受付は誰のことでも同じ、誤りは何も変えない")
class BurntPlaceRefusedStoryTest extends BurntPlaceStory {

  @Test
  void the_receipt_is_the_same_whether_or_not_anything_was_burnt() {
    Response free = reported(clerk(), told(List.of("CURRENT_ADDRESS"), place("PHONE", phone)));
    withSafePlaces();
    Response burnt = reported(clerk(), told(List.of("CURRENT_ADDRESS"), place("PHONE", phone)));
    assertEquals(timeless(free), timeless(burnt));
  }

  @Test
  void what_is_no_place_is_named_and_nothing_is_burnt() {
    String measure = withSafePlaces();
    String person =
        "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
            .formatted(number);
    Refused.as(
        "invalid-request",
        reported(clerk(), told(List.of("PHONE_NUMBER"), place("PHONE", phone), person)),
        "told[1].scheme");
    Refused.as(
        "invalid-request",
        reported(clerk(), told(List.of("PHONE_NUMBER"), place("PHONE", "12"))),
        "told[0].value");
    Refused.as(
        "invalid-request",
        reported(
            clerk(),
            told(List.of("PHONE_NUMBER")).replaceFirst("\\{", "{\"purpose\":\"HOLIDAY\",")),
        "purpose");
    allIsSafe();
    assertEquals(1, read(measure).getInt("version"));
  }

  @Test
  void a_report_that_is_refused_for_its_check_burns_nothing() {
    String measure = withSafePlaces();
    String foreign = told(List.of("CURRENT_ADDRESS")).replaceFirst("\\{", "{\"check\":\"chk_1\",");
    Refused.as("not-found", reported(clerk(), foreign));
    assertEquals(1, read(measure).getInt("version"));
  }

  /** He says that he knows: so he does. What he did not see before he does not see now. */
  @Test
  void a_party_s_report_raises_as_anybody_s_and_he_still_finds_nothing() {
    String measure =
        registered(
            measure(
                "ACTIVE",
                TODAY,
                "\"registeredAddress\":\"SAFE\",\"respondents\":[{\"identifiers\":["
                    + "{\"scheme\":\"STAFF\",\"value\":\"party-b\"}]}],"));
    Tokens party = Tokens.of("party-b", "14101-civil", "measure-officer");
    assertEquals("PERMIT_WITH_LIMITS", letter());
    String incident = incident(party, told(List.of("CURRENT_ADDRESS")));
    assertEquals("BLOCK", letter());
    Refused.as("not-found", Api.by(party).get(INCIDENTS + "/" + incident));
    Refused.as("not-found", Api.by(party).get(PATH + "/" + measure));
    assertTrue(read(officerOfA(), incident).getBoolean("aboutProtectedPerson"));
  }

  @Test
  void what_it_was_for_is_taken_from_the_check_or_from_the_report() {
    protectedPerson();
    String byCheck = incident(clerk(), report("\"check\":\"" + checked() + "\",", ""));
    assertEquals("SCHOOL_ENROLMENT", read(officerOfA(), byCheck).getString("purpose"));
    String said = incident(clerk(), report(aboutHer(), "\"purpose\":\"CERTIFICATE\","));
    assertEquals("CERTIFICATE", read(officerOfA(), said).getString("purpose"));
    String unsaid = incident(clerk(), report(aboutHer(), ""));
    assertNull(read(officerOfA(), unsaid).getString("purpose"));
  }
}
