package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.MadeUpNames;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("登録のとき、前に進めてよいとしたものを見直し、止められるものを止める")
class LookBackStoryTest extends LookBackStory {

  private static Question view(String who, String reference) {
    return letter(reference, who)
        .with("/act", "\"VIEW\"")
        .with("/channel", "\"DESK\"")
        .with("/purpose", "\"RECORD_CHECK\"")
        .with("/recipient/party", "\"STAFF\"")
        .with("/recipient/identifiers", "[]")
        .with("/destination/kind", "\"NONE\"");
  }

  private static Question certificate(String who, String reference) {
    return letter(reference, who)
        .with("/act", "\"ISSUE\"")
        .with("/channel", "\"COUNTER\"")
        .with("/purpose", "\"CERTIFICATE\"")
        .with("/recipient/party", "\"HOUSEHOLD\"")
        .with("/recipient/identifiers", "[]")
        .with("/recipient/verified", "\"PHOTO_ID\"")
        .with("/destination/kind", "\"NONE\"");
  }

  /** A parcel with a tracker may still lie at the counter of an office that never heard of her. */
  @Test
  void a_parcel_that_went_to_her_is_found_though_nobody_asked_about_her() {
    String parcel = "parcel-" + number;
    int passedOn =
        goesOn(
            staffAt("14101-welfare"),
            letter(parcel, numbered(numberWithItsCheckDigit()))
                .with("/act", "\"FORWARD\"")
                .with("/purpose", "\"FORWARDING\"")
                .with("/recipient/party", "\"THIRD_PARTY\"")
                .with("/recipient/identifiers", "[" + numbered(number) + "]")
                .with("/origin", "{\"party\":\"RELATIVE\",\"verified\":\"PHOTO_ID\"}"));
    String measure = protectedPerson();
    assertEquals(List.of(passedOn), entries(measure, ""));
    assertEquals(List.of(passedOn), ofOfficers(measure).get(0).getList("underWay.entry"));
    assertEquals(1, toStop("14101-welfare", parcel).size());
  }

  @Test
  void her_officer_is_told_by_office_and_reference_and_each_office_of_its_own() {
    int sent = goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    int issued = goesOn(staffAt("14101-welfare"), certificate(numbered(number), "copy-" + number));
    int viewed = goesOn(staffAt("14101-child"), view(numbered(number), "look-" + number));
    asks(
        staffAt("14101-child"),
        certificate(numbered(number), "oral-" + number)
            .with("/act", "\"ANSWER\"")
            .with("/channel", "\"PHONE\""));
    String measure = protectedPerson();
    JsonPath task = ofOfficers(measure).get(0);
    assertEquals("LOOK_BACK", task.getString("kind"));
    assertEquals("14101-civil", task.getString("office"));
    assertEquals(2, task.getInt("times"));
    assertEquals(List.of(sent, issued), task.getList("underWay.entry"));
    assertEquals(List.of("14101-tax", "14101-welfare"), task.getList("underWay.office"));
    assertEquals(List.of(bill, "copy-" + number), task.getList("underWay.reference"));
    assertEquals(List.of("SEND", "ISSUE"), task.getList("underWay.act"));
    assertNull(task.get("question"));
    JsonPath own = toStop("14101-tax", bill).get(0);
    assertEquals(sent, own.getInt("entry"));
    assertEquals("14101-tax", own.getString("askingOffice"));
    assertNull(own.get("measure"));
    assertEquals(List.of(bill), own.getList("underWay.reference"));
    assertEquals(1, toStop("14101-welfare", "copy-" + number).size());
    assertEquals(List.of(), toStop("14101-child", "look-" + number));
    assertEquals(List.of(), toStop("14101-child", "oral-" + number));
    // the list of what was let go on holds who looked, and nothing that was stopped
    assertEquals(List.of(viewed, issued, sent), entries(measure, ""));
    assertEquals(List.of(true, true, true), read(measure, "").getList("disclosures.before"));
    assertEquals(
        List.of(List.of(), List.of(), List.of()), read(measure, "").getList("disclosures.flags"));
  }

  @Test
  void a_namesake_and_who_lives_with_her_are_somebody_else() {
    String name = named("ナマエ " + MadeUpNames.kana(number) + "|1990-05-06");
    String home = living("000-0068 架空町" + number.substring(3, 6) + "-4-5 101");
    String namesake = numberWithItsCheckDigit();
    goesOn(staffAt("14101-tax"), letter("namesake-" + number, name, numbered(namesake)));
    goesOn(
        staffAt("14101-tax"),
        letter(
            "family-" + number, home, named("ナマエ " + MadeUpNames.kana(namesake) + "|1985-01-02")));
    int byName = goesOn(staffAt("14101-tax"), letter(bill, name));
    int byHome = goesOn(staffAt("14101-tax"), letter("home-" + number, home));
    String measure = registered(active().replace("[\n", "[" + name + "," + home + ",\n"));
    assertEquals(List.of(bill, "home-" + number), underWay(measure));
    assertEquals(List.of(byHome, byName), entries(measure, ""));
    assertEquals(List.of("LIKELY", "LIKELY"), read(measure, "").getList("disclosures.match"));
    assertEquals(List.of(), toStop("14101-tax", "namesake-" + number));
    assertEquals(List.of(), toStop("14101-tax", "family-" + number));
  }

  @Test
  void an_office_of_another_municipality_only_once_she_is_confirmed() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    goesOn(staffAt("14102-tax"), letter("other-" + number, numbered(number)));
    String measure =
        Api.by("s-registers", "14101-welfare", "staff")
            .body(measure("PROVISIONAL", null, ""))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(List.of(bill), underWay(measure));
    assertEquals(List.of(), toStop("14102-tax", "other-" + number));
    change(measure, "activation", "{\"start\":\"" + TODAY + "\"}").statusCode(200);
    assertEquals(List.of(bill, "other-" + number), underWay(measure));
    JsonPath other = toStop("14102-tax", "other-" + number).get(0);
    assertNull(other.get("measure"));
    assertEquals(1, ofOfficers(measure).size());
    assertEquals(1, toStop("14101-tax", bill).size());
  }

  @Test
  void neither_who_asked_nor_a_party_finds_the_task_and_a_colleague_does() {
    Tokens asker = Tokens.of("m-asked-" + number, "14101-tax", "manager");
    goesOn(asker, letter(bill, numbered(number)));
    String measure =
        registered(
            measure(
                "ACTIVE",
                TODAY,
                "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"m-party\"}]}],"));
    String id = toStop("14101-tax", bill).get(0).getString("id");
    for (Tokens nobody : List.of(asker, Tokens.of("m-party", "14101-tax", "manager"))) {
      assertEquals(List.of(), toStop(nobody, bill));
      Refused.as("not-found", Api.by(nobody).get(TASKS + "/" + id));
      Refused.as("not-found", ends(nobody, id, "STOPPED"));
    }
    Tokens partyHere = Tokens.of("m-party", "14101-civil", "measure-officer");
    String theirs = ofOfficers(measure).get(0).getString("id");
    Refused.as("not-found", Api.by(partyHere).get(TASKS + "/" + theirs));
    Refused.as("not-found", Api.by(managerOf("14101-civil")).get(TASKS + "/" + theirs));
    // the audit names the task to a colleague and not to the party, or he could ask for it
    String read = "/api/v1/audit/entries?limit=200&kind=TASK_READ";
    assertTrue(subjects(Tokens.of("m-audits", "14101-tax", "manager"), read).contains(id));
    assertEquals(false, subjects(Tokens.of("m-party", "14101-tax", "manager"), read).contains(id));
  }

  private static List<String> subjects(Tokens reader, String entries) {
    return Api.by(reader).get(entries).jsonPath().getList("entries.subject");
  }

  @Test
  void her_officer_sees_what_came_of_it_at_each_office() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    String measure = protectedPerson();
    String task = toStop("14101-tax", bill).get(0).getString("id");
    Refused.as("invalid-request", ends(managerOf("14101-tax"), task, "NOT_ANSWERED"), "outcome");
    Refused.as("invalid-request", ends(managerOf("14101-tax"), task, "LOOKED_AFTER"), "outcome");
    ends(managerOf("14101-tax"), task, "STOPPED").then().statusCode(200);
    Refused.as("conflict", ends(managerOf("14101-tax"), task, "GONE"));
    JsonPath theirs = ofOfficers(measure).get(0);
    assertEquals(List.of("DONE"), theirs.getList("underWay.status"));
    assertEquals(List.of("STOPPED"), theirs.getList("underWay.outcome"));
    String id = theirs.getString("id");
    Refused.as("invalid-request", ends(her("14101-civil"), id, "STOPPED"), "outcome");
    ends(her("14101-civil"), id, "LOOKED_AFTER").then().statusCode(200);
    assertEquals(List.of(), ofOfficers(measure));
  }

  @Test
  void each_check_is_told_once_for_a_measure_and_is_one_task_of_its_office() {
    goesOn(staffAt("14101-tax"), letter(bill, numbered(number)));
    String first = protectedPerson();
    String second = protectedPerson();
    assertEquals(List.of(bill), underWay(first));
    assertEquals(List.of(bill), underWay(second));
    assertEquals(1, toStop("14101-tax", bill).size());
    change(first, "extension", "").statusCode(409);
    assertEquals(1, toStop("14101-tax", bill).size());
    assertEquals(List.of(bill), underWay(first));
    String entry = lastEntry("LOOKED_BACK");
    assertTrue(entry.contains(second) && entry.contains("14101-tax"), entry);
  }

  @Test
  void who_comes_to_be_protected_later_is_looked_back_for_from_then() {
    String child = numberWithItsCheckDigit();
    String measure = protectedPerson();
    goesOn(staffAt("14101-school"), letter("child-" + number, numbered(child)));
    assertEquals(List.of(), underWay(measure));
    change(
            measure,
            "protected-persons",
            "{\"role\":\"CO_PROTECTED\",\"identifiers\":[" + numbered(child) + "]}")
        .statusCode(200);
    assertEquals(List.of("child-" + number), underWay(measure));
    assertEquals(1, toStop("14101-school", "child-" + number).size());
    asks(staffAt("14101-school"), letter("later-" + number, numbered(child)));
    assertEquals(List.of("child-" + number), underWay(measure));
  }

  @Test
  void a_clearance_that_was_used_is_looked_after() {
    protectedPerson();
    uses(cleared(), null);
    assertEquals(List.of("case-7"), references(registeredThere()));
  }

  @Test
  void a_clearance_that_may_be_used_yet_is_looked_after_too() {
    protectedPerson();
    cleared();
    assertEquals(List.of("case-7"), references(registeredThere()));
  }

  @Test
  void a_clearance_with_which_nobody_was_reached_leaves_nothing_under_way() {
    protectedPerson();
    uses(cleared(), "NO_ANSWER");
    assertEquals(List.of(), references(registeredThere()));
  }

  @Test
  void an_office_of_another_municipality_only_once_another_has_confirmed_what_an_officer_entered() {
    goesOn(staffAt("14102-tax"), letter("other-" + number, numbered(number)));
    String measure = registered(active());
    assertEquals(List.of(), underWay(measure));
    assertEquals(List.of(), toStop("14102-tax", "other-" + number));
    confirmed(measure);
    assertEquals(List.of("other-" + number), underWay(measure));
    assertEquals(1, toStop("14102-tax", "other-" + number).size());
  }

  /** Another ward protects her too, by the word of two. */
  private String registeredThere() {
    String measure = registeredByOne();
    Api.by(Tokens.of("m-there", "14102-tax", "manager").strong())
        .body("{\"kind\":\"MEASURE\"}")
        .post(PATH + "/" + measure + "/confirmations")
        .then()
        .statusCode(200);
    return measure;
  }

  private String registeredByOne() {
    return Api.by(her("14102-civil"))
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
  }

  private static List<String> references(String measure) {
    return tasks(her("14102-civil")).stream()
        .filter(task -> measure.equals(task.getString("measure")))
        .flatMap(task -> task.<String>getList("underWay.reference").stream())
        .toList();
  }
}
