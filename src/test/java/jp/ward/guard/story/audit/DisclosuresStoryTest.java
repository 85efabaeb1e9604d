package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.MadeUpNames;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("責任者は、対象者について聞かれたこと・伝えたことをすべて見る")
class DisclosuresStoryTest extends DisclosuresStory {

  @Test
  void what_was_asked_and_what_was_told_under_which_clearance() {
    String measure = protectedPerson();
    JsonPath cleared = cleared();
    uses(cleared, "REACHED");
    JsonPath page = read(measure, "");
    assertTrue(page.getBoolean("complete"));
    assertTrue(page.getBoolean("confirmed"));
    assertTrue(page.getLong("upTo") >= cleared.getLong("receipt.entry"));
    List<Map<String, Object>> rows = page.getList("disclosures");
    assertEquals(2, rows.size(), page.prettify());
    Map<String, Object> told = rows.get(0);
    assertEquals(cleared.getInt("receipt.entry"), told.get("entry"));
    assertEquals(cleared.getString("id"), told.get("check"));
    assertEquals("clerk-1", told.get("staff"));
    assertEquals("14101-welfare", told.get("office"));
    assertEquals("SCHOOL", told.get("party"));
    assertEquals("SCHOOL_ENROLMENT", told.get("purpose"));
    assertEquals(List.of("NAME"), told.get("disclosing"));
    assertEquals("TOLD", told.get("told"));
    assertEquals("case-7", told.get("reference"));
    assertEquals("CERTAIN", told.get("match"));
    assertEquals(false, told.get("before"));
    assertTrue(((String) told.get("approval")).startsWith("apr_"));
    assertEquals("REACHED", page.getString("disclosures[0].clearance.result"));
    assertNotNull(page.getString("disclosures[0].clearance.usedAt"));
    Map<String, Object> stopped = rows.get(1);
    assertEquals("DUAL_APPROVAL_REQUIRED", stopped.get("verdict"));
    assertEquals("NOT_TOLD", stopped.get("told"));
    assertNull(stopped.get("clearance"));
    assertNull(stopped.get("approval"));
  }

  @ParameterizedTest
  @CsvSource({"REACHED,TOLD", "WRONG_PARTY,TOLD", "REFUSED,POSSIBLE", ",POSSIBLE"})
  void how_the_act_went_says_whether_it_was_told(String result, String told) {
    String measure = protectedPerson();
    uses(cleared(), result);
    assertEquals(told, read(measure, "").getString("disclosures[0].told"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_ANSWER", "NOT_MADE"})
  void with_which_nobody_was_reached_tells_nothing(String result) {
    String measure = protectedPerson();
    uses(cleared(), result);
    assertEquals("NOT_TOLD", read(measure, "").getString("disclosures[0].told"));
  }

  /** Until it has run out it may be used yet (ToldTest). */
  @Test
  void a_clearance_that_nobody_has_used_yet_may_tell() {
    String measure = protectedPerson();
    cleared();
    JsonPath page = read(measure, "");
    assertEquals("POSSIBLE", page.getString("disclosures[0].told"));
    assertNotNull(page.getString("disclosures[0].clearance.id"));
    assertNull(page.getString("disclosures[0].clearance.usedAt"));
  }

  /** To whom, and whence: the kind of party alone names nobody who could be called back. */
  @Test
  void which_office_was_asked_where_it_went_and_from_whom_it_came() {
    String measure = protectedPerson();
    asks(
        clerk(),
        letter("asks-b", numbered(number))
            .with("/act", "\"INQUIRE\"")
            .with("/channel", "\"PHONE\"")
            .with("/purpose", "\"WELFARE_CONSULTATION\"")
            .with("/recipient", "{\"party\":\"OFFICE\",\"office\":\"14102-welfare\"}")
            .with("/destination", "{\"kind\":\"DIRECTORY_NUMBER\"}"));
    asks(
        clerk(),
        letter("passes-on", numbered(number))
            .with("/act", "\"FORWARD\"")
            .with("/purpose", "\"FORWARDING\"")
            .with(
                "/origin",
                "{\"party\":\"OFFICE\",\"office\":\"14102-tax\",\"verified\":\"CALLBACK\"}"));
    JsonPath page = read(measure, "");
    Map<String, Object> passedOn = page.getMap("disclosures[0]");
    assertEquals("REGISTERED_ADDRESS", passedOn.get("destination"));
    assertEquals("OFFICE", passedOn.get("origin"));
    assertEquals("14102-tax", passedOn.get("originOffice"));
    assertNull(passedOn.get("recipientOffice"));
    Map<String, Object> inquiry = page.getMap("disclosures[1]");
    assertEquals("14102-welfare", inquiry.get("recipientOffice"));
    assertEquals("NONE", inquiry.get("verified"));
    assertEquals("DIRECTORY_NUMBER", inquiry.get("destination"));
    assertNull(inquiry.get("origin"));
  }

  @Test
  void neither_what_was_asked_about_others_nor_who_was_only_to_learn_it() {
    String measure = protectedPerson();
    String neighbour = numberWithItsCheckDigit();
    asks(clerk(), letter("next-door", numbered(neighbour)));
    asks(
        clerk(),
        letter("to-her", numbered(neighbour))
            .with("/recipient/party", "\"RELATIVE\"")
            .with("/recipient/identifiers", "[" + numbered(number) + "]"));
    assertEquals(List.of(), entries(measure, ""));
    int hers = asks(clerk(), letter("hers", numbered(number))).getInt("receipt.entry");
    assertEquals(List.of(hers), entries(measure, ""));
  }

  @Test
  void who_shares_her_name_and_birthday_but_no_number_is_in_doubt() {
    String name = named("ナマエ " + MadeUpNames.kana(number) + "|1988-02-03");
    String measure = registered(active().replace("[\n", "[" + name + ",\n"));
    String namesake = numberWithItsCheckDigit();
    int doubtful = asks(clerk(), letter("c", name, numbered(namesake))).getInt("receipt.entry");
    int likely = asks(clerk(), letter("b", name)).getInt("receipt.entry");
    int certain = asks(clerk(), letter("a", name, numbered(number))).getInt("receipt.entry");
    assertEquals(List.of(certain, likely, doubtful), entries(measure, ""));
    assertEquals(List.of(certain), entries(measure, "?match=CERTAIN"));
    assertEquals(List.of(likely), entries(measure, "?match=LIKELY"));
    assertEquals(List.of(doubtful), entries(measure, "?match=DOUBTFUL"));
  }

  @Test
  void a_measure_that_has_ended_is_read_still() {
    String measure = protectedPerson();
    int asked = asks(clerk(), letter("ended", numbered(number))).getInt("receipt.entry");
    sql("update measure set state = 'ENDED' where id = ?1", measure);
    assertEquals(List.of(asked), entries(measure, ""));
    goesOn(clerk(), letter("after", numbered(number)));
    assertEquals(List.of(asked), entries(measure, ""));
  }

  @Test
  void each_reading_is_recorded_with_its_filter_and_each_attempt() {
    String measure = protectedPerson();
    read(measure, "?attribute=NAME&told=TOLD");
    String record = lastEntry("DISCLOSURES_READ");
    assertTrue(record.contains("\"measure\":\"" + measure + "\""), record);
    assertTrue(record.contains("\"filter\":{\"attribute\":\"NAME\",\"told\":\"TOLD\"}"), record);
    assertTrue(record.contains("\"upn\":\"o-disclosures\""), record);
    Refused.as("not-found", Api.by(her("14102-civil")).get(path(measure)));
    String refused = lastEntry("MEASURE_REFUSED");
    assertTrue(refused.contains("\"what\":\"DISCLOSURES\""), refused);
    assertTrue(refused.contains("OTHER_MUNICIPALITY"), refused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "manager", "auditor", "ward-system", "contractor,staff"})
  void nobody_but_officers_reads_them(String groups) {
    String measure = protectedPerson();
    Tokens other = Tokens.of("x-disclosures", "14101-civil", groups.split(","));
    Refused.as("forbidden", Api.by(other).get(path(measure)));
    Refused.as("forbidden", Api.by(other).accept("text/csv").get(path(measure)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14102-civil", "13112-civil", "14101-welfare", "14101-tax"})
  void officers_of_other_offices_find_no_measure(String office) {
    String measure = protectedPerson();
    String none = Api.by(her(office)).get(path("msr_01KAN8YB3Q5V7X9Z1C3E5G7J9A")).asString();
    assertEquals(none, Api.by(her(office)).get(path(measure)).asString());
    Refused.as("not-found", Api.by(her(office)).get(path(measure)));
    Refused.as("not-found", Api.by(her(office)).get(path("none")));
  }

  @Test
  void a_party_finds_nothing_though_an_officer_and_though_the_asker() {
    String measure = protectedPerson();
    Tokens party = Tokens.of("party-1", "14101-civil", "measure-officer");
    asks(party, letter("own-case", numbered(number)));
    Refused.as("not-found", Api.by(party).get(path(measure)));
    Refused.as("not-found", Api.by(party).accept("text/csv").get(path(measure)));
    assertTrue(lastEntry("MEASURE_REFUSED").contains("\"cause\":\"PARTY\""));
    JsonPath seen = read(measure, "");
    assertEquals("party-1", seen.getString("disclosures[0].staff"));
    assertEquals(List.of("REFER_TO_MANAGER"), seen.getList("disclosures[0].flags"));
  }

  @Test
  void who_has_declared_a_tie_to_her_finds_nothing() {
    String measure = protectedPerson();
    Tokens tied = Tokens.of("o-tied-" + number, "14101-civil", "measure-officer");
    assertEquals(200, Api.by(tied).get(path(measure)).statusCode());
    Api.by(tied)
        .body("{\"identifiers\":[" + numbered(number) + "]}")
        .post("/api/v1/ties")
        .then()
        .statusCode(201);
    Refused.as("not-found", Api.by(tied).get(path(measure)));
  }

  @Test
  void that_it_was_read_is_kept_from_a_party_in_the_audit() {
    String measure = protectedPerson();
    read(measure, "");
    String entries = "/api/v1/audit/entries?limit=200&kind=DISCLOSURES_READ";
    assertTrue(subjects("m-looks", entries).contains(measure));
    assertFalse(subjects("party-1", entries).contains(measure));
  }

  private static List<String> subjects(String manager, String entries) {
    return Api.by(manager, "14101-civil", "manager")
        .get(entries)
        .jsonPath()
        .getList("entries.subject");
  }
}
