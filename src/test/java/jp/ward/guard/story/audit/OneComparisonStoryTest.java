package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.incident.AfterLeakStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where rooms compared differently before ADR 0084, each difference by a test of its own. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("当事者かどうかは、どの画面でも一つの比べ方で決まる")
class OneComparisonStoryTest extends AfterLeakStory {

  private static final String ENTRIES = "/api/v1/audit/entries?limit=200";
  private static final String TIES = "/api/v1/ties";

  private final String former = "former-" + number;
  private final String cleared = "cleared-" + number;

  private static String staff(String id) {
    return "{\"scheme\":\"STAFF\",\"value\":\"" + id + "\"}";
  }

  private String her() {
    return resident(number);
  }

  private static String resident(String value) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(value);
  }

  private String naming(String staff) {
    return measure("ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":[" + staff(staff) + "]}],");
  }

  /** She is protected; one measure that named somebody has ended, one was rejected. */
  private void she_was_protected_from_two_before() {
    String ended = registered(naming(former));
    String rejected = registered(naming(cleared));
    sql("update measure set state = 'ENDED' where id = ?1", ended);
    sql("update measure set state = 'REJECTED' where id = ?1", rejected);
    protectedPerson();
  }

  private static Tokens manager(String id) {
    return Tokens.of(id, "14101-welfare", "manager").strong();
  }

  private void onlyTheFormerPartyFindsNothing(String path) {
    Refused.as("not-found", Api.by(manager(former)).get(path));
    Response found = Api.by(manager(cleared)).get(path);
    assertEquals(200, found.statusCode(), found.asString());
  }

  @Test
  void the_party_to_an_ended_measure_reads_no_old_answer_about_her() {
    she_was_protected_from_two_before();
    onlyTheFormerPartyFindsNothing("/api/v1/checks/" + checked());
  }

  @Test
  void the_party_to_an_ended_measure_votes_on_nothing_about_her() {
    she_was_protected_from_two_before();
    String approval = requested(clerk(), asked());
    onlyTheFormerPartyFindsNothing(APPROVALS + "/" + approval);
    Refused.as("not-found", vote(manager(former), approval, "APPROVE"));
    approves(manager(cleared), approval);
  }

  @Test
  void the_party_to_an_ended_measure_opens_no_handover_about_her() {
    she_was_protected_from_two_before();
    String inquiry =
        question("OFFICE", "ROUTINE")
            .replace("\"CONTACT\"", "\"INQUIRE\"")
            .replace(
                "{\"party\":\"OFFICE\"}", "{\"party\":\"OFFICE\",\"office\":\"14102-welfare\"}");
    String code =
        Api.by(clerk()).body(inquiry).post("/api/v1/checks").jsonPath().getString("handover.code");
    String handover = "/api/v1/handovers/" + code;
    Refused.as("not-found", Api.by(Tokens.of(former, "14102-welfare", "staff")).get(handover));
    assertEquals(
        200, Api.by(Tokens.of(cleared, "14102-welfare", "staff")).get(handover).statusCode());
  }

  @Test
  void the_party_to_an_ended_measure_agrees_to_no_end_of_a_tie_to_her() {
    she_was_protected_from_two_before();
    Tokens tied = Tokens.of("tied-" + number, "14101-tax", "staff");
    String tie =
        Api.by(tied).body("{\"identifiers\":[" + her() + "]}").post(TIES).jsonPath().get("id");
    String why = "{\"reason\":\"転居により、隣人ではなくなったため。\"}";
    assertEquals(202, Api.by(tied).body(why).post(TIES + "/" + tie + "/end").statusCode());
    assertFalse(waiting(manager(former)).contains(tie));
    assertTrue(waiting(manager(cleared)).contains(tie));
    Refused.as("not-found", Api.by(manager(former)).body(why).post(TIES + "/" + tie + "/end"));
  }

  private static List<String> waiting(Tokens by) {
    return Api.by(by).get(TIES + "/ends?limit=200").jsonPath().getList("ends.id");
  }

  @Test
  void the_party_to_an_ended_measure_handles_no_incident_about_her() {
    she_was_protected_from_two_before();
    onlyTheFormerPartyFindsNothing(INCIDENTS + "/" + incident(clerk(), report(aboutHer(), "")));
  }

  /** A clerk names an officer and a manager, and reports then: the manager alone looks at it. */
  @Test
  void an_officer_whom_the_reporter_named_opens_nothing_and_the_manager_does() {
    Tokens reporter = Tokens.of("reporter-" + number, "14101-welfare", "staff");
    Tokens officer = Tokens.of("o-" + number, "14101-civil", "measure-officer");
    Tokens manager = manager("m-" + number);
    String body =
        measure(
            "PROVISIONAL",
            null,
            "\"respondents\":[{\"identifiers\":[%s]},{\"identifiers\":[%s]}],"
                .formatted(staff("o-" + number), staff("m-" + number)));
    assertEquals(201, Api.by(reporter).body(body).post(PATH).statusCode());
    String incident = incident(reporter, report(aboutHer(), ""));
    Refused.as("not-found", Api.by(officer).get(INCIDENTS + "/" + incident));
    Refused.as("not-found", take(officer, incident, "WARN_PROTECTED_PERSON", "DONE"));
    read(manager, incident);
    read(officerOfA(), incident);
  }

  /** The number at which she is reached is somebody else's: an auditor is tied to whoever it is. */
  @Test
  void a_tie_to_a_place_at_which_she_is_reached_keeps_no_auditor_from_the_audit() {
    String phone = "0450" + number.substring(2);
    String place = "{\"scheme\":\"PHONE\",\"value\":\"" + phone + "\"}";
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"safeDestinations\":["
                + place
                + "],\"respondents\":[{\"identifiers\":["
                + staff("firm-" + number)
                + "]}],"));
    Tokens near = Tokens.of("near-" + number, "14101-civil", "auditor");
    Tokens nearAsStaff = Tokens.of("near-" + number, "14101-civil", "staff");
    assertEquals(
        201, Api.by(nearAsStaff).body("{\"identifiers\":[" + place + "]}").post(TIES).statusCode());
    String check = checked();
    assertTrue(subjects(near).contains(check));
    assertFalse(subjects(Tokens.of("firm-" + number, "14101-civil", "auditor")).contains(check));
  }

  private static Tokens officer(String id) {
    return Tokens.of(id, "14101-civil", "measure-officer").strong();
  }

  private static void declares(String id, String resident) {
    Response declared =
        Api.by(Tokens.of(id, "14101-civil", "staff"))
            .body("{\"identifiers\":[" + resident + "]}")
            .post(TIES);
    assertEquals(201, declared.statusCode(), declared.asString());
  }

  /**
   * An officer who is tied to that place votes on the rejection; one who is tied to her doesn't.
   */
  @Test
  void a_tie_to_a_place_at_which_she_is_reached_keeps_no_officer_from_rejecting() {
    String place = "{\"scheme\":\"PHONE\",\"value\":\"0450" + number.substring(2) + "\"}";
    String measure =
        registered(measure("PROVISIONAL", null, "\"safeDestinations\":[" + place + "],"));
    declares("near-" + number, place);
    declares("tied-" + number, her());
    Response asked =
        Api.by(officer("asks-" + number))
            .header("If-Match", "\"1\"")
            .body("{\"kind\":\"REJECT\",\"reason\":\"申出の事実が確認できなかったため。\"}")
            .post(PATH + "/" + measure + "/reductions");
    assertEquals(202, asked.statusCode(), asked.asString());
    String approval = asked.path("approval");
    Refused.as("not-found", vote(officer("tied-" + number), approval, "APPROVE"));
    approves(officer("near-" + number), approval);
  }

  private static List<String> subjects(Tokens by) {
    return Api.by(by).get(ENTRIES + "&kind=CHECK").jsonPath().getList("entries.subject");
  }

  @Test
  void a_party_who_asks_about_an_associate_is_referred_and_found() {
    String party = "asks-" + number;
    String brother = numberWithItsCheckDigit();
    String measure =
        registered(
            measure(
                "ACTIVE",
                TODAY,
                "\"respondents\":[{\"identifiers\":[%s],\"associates\":[{\"kind\":\"RELATIVE\",\"identifiers\":[%s]}]}],"
                    .formatted(staff(party), resident(brother))));
    String view =
        question("STAFF", "ROUTINE")
            .replace("\"CONTACT\"", "\"VIEW\"")
            .replace("\"PHONE\"", "\"DESK\"")
            .replace(number, brother);
    JsonPath answer =
        Api.by(Tokens.of(party, "14101-tax", "staff")).body(view).post("/api/v1/checks").jsonPath();
    assertEquals(List.of("REFER_TO_MANAGER"), answer.getList("flags"));
    JsonPath findings =
        Api.by(officerOfA())
            .get("/api/v1/audit/findings?kind=PARTY_ASKING&status=OPEN&limit=200")
            .jsonPath();
    assertTrue(findings.getList("findings.measure").contains(measure), findings.prettify());
  }
}
