package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.MadeUpNames;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("住所や連絡先が伝わったら、次の一通はどの所属からも出ない")
class BurntPlaceStoryTest extends BurntPlaceStory {

  private static final Tokens MANAGER = Tokens.of("manager-1c", "14101-civil", "manager").strong();

  @Test
  void the_letter_before_goes_and_the_next_one_of_another_ward_is_stopped() {
    String measure = withSafePlaces();
    assertEquals("PERMIT_WITH_LIMITS", letter());
    incident(clerk(), told(List.of("CURRENT_ADDRESS")));
    assertEquals("BLOCK", letter());
    JsonPath seen = read(measure);
    assertEquals("SHARED", seen.getString("registeredAddress"));
    assertTrue(seen.getBoolean("addressBurnt"));
    assertEquals(2, seen.getInt("version"));
    assertEquals("BLOCK", at("ADDRESS", door));
    assertEquals("BLOCK", at("ADDRESS", otherDoor));
    assertEquals("PERMIT_WITH_LIMITS", at("PHONE", phone));
    assertEquals("PERMIT_WITH_LIMITS", at("EMAIL", mailbox));
  }

  @Test
  void a_leak_of_something_else_burns_nothing() {
    String measure = withSafePlaces();
    incident(clerk(), told(List.of("OFFICE_VISITED", "MUNICIPALITY", "SCHOOL")));
    allIsSafe();
    assertEquals(1, read(measure).getInt("version"));
    assertFalse(read(measure).getBoolean("addressBurnt"));
  }

  @Test
  void a_telephone_number_that_was_told_is_safe_no_longer_and_the_other_one_stays() {
    withSafePlaces();
    incident(clerk(), told(List.of("PHONE_NUMBER"), place("PHONE", phone)));
    assertEquals("BLOCK", at("PHONE", phone));
    assertEquals("PERMIT_WITH_LIMITS", at("PHONE", otherPhone));
    assertEquals("PERMIT_WITH_LIMITS", letter());
    assertEquals("PERMIT_WITH_LIMITS", at("EMAIL", mailbox));
  }

  @Test
  void where_nobody_says_which_number_it_was_none_is_safe() {
    withSafePlaces();
    incident(clerk(), told(List.of("PHONE_NUMBER")));
    assertEquals("BLOCK", at("PHONE", phone));
    assertEquals("BLOCK", at("PHONE", otherPhone));
    assertEquals("PERMIT_WITH_LIMITS", at("EMAIL", mailbox));
    assertEquals("PERMIT_WITH_LIMITS", letter());
  }

  @Test
  void a_mailbox_that_was_told_is_safe_no_longer() {
    withSafePlaces();
    incident(clerk(), told(List.of("EMAIL_ADDRESS"), place("EMAIL", mailbox.toUpperCase())));
    assertEquals("BLOCK", at("EMAIL", mailbox));
    assertEquals("PERMIT_WITH_LIMITS", at("PHONE", phone));
    assertEquals("PERMIT_WITH_LIMITS", letter());
  }

  @Test
  void of_two_doors_the_one_that_was_told_goes_and_a_doubtful_one_takes_both() {
    withSafePlaces();
    incident(clerk(), told(List.of("CURRENT_ADDRESS"), place("ADDRESS", door)));
    assertEquals("BLOCK", at("ADDRESS", door));
    assertEquals("PERMIT_WITH_LIMITS", at("ADDRESS", otherDoor));
    incident(clerk(), told(List.of("PARTIAL_ADDRESS"), place("ADDRESS", door + "101号室")));
    assertEquals("BLOCK", at("ADDRESS", otherDoor));
  }

  @Test
  void a_bystander_s_measure_stays_as_it_was() {
    withSafePlaces();
    BurntPlaceStoryTest bystander = new BurntPlaceStoryTest();
    String other = bystander.withSafePlaces();
    incident(clerk(), told(List.of("CURRENT_ADDRESS", "PHONE_NUMBER", "EMAIL_ADDRESS")));
    assertEquals("BLOCK", letter());
    bystander.allIsSafe();
    assertEquals(1, read(other).getInt("version"));
  }

  @Test
  void every_measure_that_protects_her_is_raised_and_one_that_is_over_is_not() {
    String first = withSafePlaces();
    String second =
        by("officer-b", "14102-civil", "measure-officer")
            .body(
                active()
                    .replace("14101-civil", "14102-civil")
                    .replace(
                        "\"municipality\":\"141011\",\"resp", "\"municipality\":\"141020\",\"resp"))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    incident(clerk(), told(List.of("CURRENT_ADDRESS")));
    assertTrue(read(first).getBoolean("addressBurnt"));
    by("officer-b", "14102-civil", "measure-officer")
        .get(PATH + "/" + second)
        .then()
        .body("addressBurnt", org.hamcrest.Matchers.equalTo(true));
  }

  @Test
  void a_report_by_the_check_burns_the_same() {
    withSafePlaces();
    String check = checked();
    String body = told(List.of("PHONE_NUMBER")).replace(aboutHer(), "\"check\":\"" + check + "\",");
    incident(clerk(), body);
    assertEquals("BLOCK", at("PHONE", phone));
  }

  @Test
  void two_people_make_a_burnt_address_safe_again_and_one_officer_does_not() {
    String measure = withSafePlaces();
    incident(clerk(), told(List.of("CURRENT_ADDRESS")));
    for (String word : List.of("SAFE", "UNKNOWN", "SHARED")) {
      String body = "{\"registeredAddress\":\"" + word + "\"}";
      Refused.as(
          "invalid-request",
          officer().body(body).post(PATH + "/" + measure + "/registered-address"),
          "If-Match");
    }
    String approval = lowered(measure, "SHARED", 2);
    assertTrue(read(measure).getBoolean("addressBurnt"));
    approves(theOfficer(), approval);
    assertEquals("USED", approves(MANAGER, approval).getString("status"));
    assertEquals("SHARED", read(measure).getString("registeredAddress"));
    assertFalse(read(measure).getBoolean("addressBurnt"));
    String safe = lowered(measure, "SAFE", 3);
    approves(theOfficer(), safe);
    approves(MANAGER, safe);
    assertEquals("PERMIT_WITH_LIMITS", letter());
  }

  private static String lowered(String measure, String word, int version) {
    Response asked =
        Api.by(Tokens.of("officer-9", "14101-civil", "measure-officer"))
            .header("If-Match", "\"" + version + "\"")
            .body("{\"registeredAddress\":\"" + word + "\",\"reason\":\"本人が窓口で申し出たため\"}")
            .post(PATH + "/" + measure + "/registered-address");
    assertEquals(202, asked.statusCode(), asked.asString());
    return asked.path("approval");
  }

  @Test
  void what_two_people_had_approved_without_knowing_of_it_is_void() {
    protectedPerson();
    String approval = granted(asked());
    incident(clerk(), told(List.of("CURRENT_ADDRESS")));
    Response seen = Api.by(clerk()).get(APPROVALS + "/" + approval);
    assertEquals("VOIDED", seen.path("status"), seen.asString());
  }

  /** Else one clerk would keep her officers from every change by reporting it again and again. */
  @Test
  void what_is_reported_again_changes_nothing_more() {
    String measure = withSafePlaces();
    String check = checked();
    String all = told(List.of("CURRENT_ADDRESS", "PHONE_NUMBER", "EMAIL_ADDRESS"));
    incident(clerk(), all);
    int version = read(measure).getInt("version");
    String approval = granted(asked());
    for (int i = 0; i < 3; i++) {
      incident(clerk(), all.replace(aboutHer(), "\"check\":\"" + check + "\","));
    }
    assertEquals(version, read(measure).getInt("version"));
    Response seen = Api.by(clerk()).get(APPROVALS + "/" + approval);
    assertEquals("APPROVED", seen.path("status"), seen.asString());
  }

  private String household(String lives, String name, String atena) {
    return "{\"identifiers\":[%s,%s,{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}"
        .formatted(place("ADDRESS", lives), place("NAME_DOB", name), atena);
  }

  /** Rule 4a: with a number and a name of their own they are the neighbours, in a report too. */
  @Test
  void an_incident_about_a_neighbour_of_the_block_burns_nothing_of_hers() {
    String block = "000-0063 架空町" + number.substring(2) + "丁目6番7号";
    String her =
        household(block + " 101号室", "アキ " + MadeUpNames.kana(number) + "|1980-01-31", number);
    String measure =
        registered(
            active().replaceFirst("(?s)\\{\"role\":\"APPLICANT\".*", "")
                + "{\"role\":\"APPLICANT\","
                + her.substring(1)
                + "]}");
    String neighbour = numberWithItsCheckDigit();
    String his =
        household(block + " 102号室", "ハル " + MadeUpNames.kana(neighbour) + "|1975-05-05", neighbour);
    incident(clerk(), report(his));
    assertEquals(1, read(measure).getInt("version"));
    assertFalse(read(measure).getBoolean("addressBurnt"));
    // her officers know of it still, and doubt burns: by the house alone it may be she
    incident(clerk(), report("{\"identifiers\":[" + place("ADDRESS", block) + "]}"));
    assertTrue(read(measure).getBoolean("addressBurnt"));
  }

  private String report(String resident) {
    return told(List.of("CURRENT_ADDRESS"))
        .replaceFirst(
            "(?s)\"about\":\\[.*?\\]\\}\\],",
            java.util.regex.Matcher.quoteReplacement("\"about\":[" + resident + "],"));
  }

  @Test
  void who_repeats_the_report_burns_once() {
    String measure = withSafePlaces();
    String body = told(List.of("CURRENT_ADDRESS"));
    for (int i = 0; i < 2; i++) {
      Response answer =
          Api.by(clerk()).header("Idempotency-Key", "burnt-" + number).body(body).post(INCIDENTS);
      assertEquals(201, answer.statusCode(), answer.asString());
    }
    assertEquals(2, read(measure).getInt("version"));
  }

  @Test
  void the_ledger_tells_what_was_burnt_by_which_incident_and_no_number() {
    String measure = withSafePlaces();
    String incident = incident(clerk(), told(List.of("PHONE_NUMBER"), place("PHONE", phone)));
    String entry = lastEntry("INCIDENT_OPENED");
    assertTrue(ledger.byReference(incident).isPresent());
    for (String telling :
        List.of(measure, "\"burnt\":[{", "\"version\":2", "\"told\":[\"PHONE\"]", "\"clerk-1\"")) {
      changed(entry, telling);
    }
    assertFalse(entry.contains(phone) || entry.contains(number), entry);
    assertTrue(ledger.verify().isSound());
  }
}
