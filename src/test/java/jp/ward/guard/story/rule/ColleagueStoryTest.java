package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.measure.Parties;
import jp.ward.guard.story.measure.RegisterStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("自分が当事者である措置は、責任者にとっても「ない」のと同じ")
class ColleagueStoryTest extends RegisterStory {

  private static final String ABSENT = PATH + "/msr_01J0000000000000000000000Z";
  private static final String STAFF =
      "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"%s\"}]%s}";
  private static final Map<String, String> CHANGES =
      Map.of(
          "activation", "{\"start\":\"" + TODAY + "\"}",
          "extension", "{}",
          "protected-persons", STAFF.formatted("s-9", ",\"role\":\"APPLICANT\""),
          "respondents", STAFF.formatted("s-9", ""),
          "associates", STAFF.formatted("s-9", ",\"kind\":\"AGENT\""),
          "unsafe-destinations", "{\"scheme\":\"PHONE\",\"value\":\"0450009999\"}",
          "registered-address", "{\"registeredAddress\":\"SHARED\"}",
          "concealed-offices", "{\"office\":\"14101-tax\"}",
          "safe-destinations",
              "{\"scheme\":\"PHONE\",\"value\":\"0450009999\",\"reason\":\"0123456789\"}",
          "reductions", "{\"kind\":\"END\",\"reason\":\"0123456789\"}");

  @Inject Parties parties;
  @Inject Directory directory;

  private static Tokens colleague(String upn) {
    return Tokens.of(upn, "14101-civil", "measure-officer");
  }

  private static void isAbsentFor(Tokens colleague, String id) {
    isUnreadableFor(colleague, id);
    CHANGES.forEach(
        (part, body) -> {
          RequestSpecification none = Api.by(colleague).header("If-Match", "\"7\"").body(body);
          Response absent = none.post(ABSENT + "/" + part);
          RequestSpecification hidden = Api.by(colleague).header("If-Match", "\"7\"").body(body);
          same(404, absent.asString(), hidden.post(PATH + "/" + id + "/" + part));
        });
  }

  private static void isUnreadableFor(Tokens colleague, String id) {
    String unknown = Api.by(colleague).get(ABSENT).asString();
    same(404, unknown, Api.by(colleague).get(PATH + "/" + id));
    assertFalse(listed(colleague, "limit=200").contains(id));
  }

  private static void same(int status, String expected, Response answer) {
    assertEquals(status, answer.statusCode(), answer.asString());
    assertEquals(expected, answer.asString());
  }

  private static List<String> listed(Tokens by, String query) {
    Response page = Api.by(by).get(PATH + "?" + query);
    assertEquals(200, page.statusCode(), page.asString());
    return page.path("measures.id");
  }

  private long version(String id) {
    return ((Number) officer().get(PATH + "/" + id).then().extract().path("version")).longValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"protected-persons", "respondents", "associates"})
  void whoever_stands_in_a_measure_finds_it_nowhere(String side) {
    String upn = "party-" + number;
    String reference = "\"reference\":\"K-" + number + "\",";
    String id = registered(measure("ACTIVE", TODAY, reference));
    assertEquals(List.of(id), listed(colleague(upn), "reference=K-" + number));
    change(id, side, CHANGES.get(side).replace("s-9", upn.toUpperCase())).statusCode(200);
    isAbsentFor(colleague(upn), id);
    isUnreadableFor(colleague(upn).with("sub", "another"), id);
    isUnreadableFor(colleague("renamed-" + number).with("sub", upn), id);
    assertEquals(2, version(id), "nothing was changed");
    assertEquals(List.of(id), listed(colleague("officer-1"), "reference=K-" + number));
  }

  @Test
  void whoever_has_declared_a_tie_to_somebody_in_it_finds_it_nowhere() {
    String upn = "cousin-" + number;
    String id = registered(active());
    assertEquals(200, Api.by(colleague(upn)).get(PATH + "/" + id).statusCode());
    String her =
        "{\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}";
    assertEquals(
        201, Api.by(colleague(upn)).body(her.formatted(number)).post("/api/v1/ties").statusCode());
    isAbsentFor(colleague(upn), id);
    assertEquals(1, version(id), "nothing was changed");
  }

  @Test
  void a_destination_names_nobody() {
    String upn = "neighbour-" + number;
    String phone = "0450" + number.substring(2);
    String id =
        registered(
            measure(
                "ACTIVE",
                TODAY,
                "\"unsafeDestinations\":[{\"scheme\":\"PHONE\",\"value\":\"" + phone + "\"}],"));
    Api.by(colleague(upn))
        .body("{\"identifiers\":[{\"scheme\":\"PHONE\",\"value\":\"" + phone + "\"}]}")
        .post("/api/v1/ties");
    assertEquals(200, Api.by(colleague(upn)).get(PATH + "/" + id).statusCode());
  }

  @Test
  void every_attempt_is_recorded_with_its_cause_and_the_office_whose_finding_it_is() {
    String upn = "party-" + number;
    String id = registered(active());
    change(id, "respondents", STAFF.formatted(upn, "")).statusCode(200);
    Api.by(colleague(upn)).get(PATH + "/" + id);
    tried("READ", "PARTY", "14101-civil", upn);
    Api.by(colleague(upn)).body("{}").post(PATH + "/" + id + "/extension");
    tried("extension", "PARTY", "14101-civil", upn);
    Api.by(colleague(upn)).get(ABSENT);
    tried("READ", "NOT_FOUND", null, upn);
    by("neighbour-1", "14102-civil", "measure-officer").get(PATH + "/" + id);
    tried("READ", "OTHER_MUNICIPALITY", "14101-civil", "neighbour-1");
    Api.by(colleague(upn))
        .header("If-Match", "\"2\"")
        .body(CHANGES.get("reductions"))
        .post(PATH + "/" + id + "/reductions");
    JsonPath reduction = JsonPath.from(lastEntry("REDUCTION_REFUSED"));
    assertEquals("PARTY", reduction.getString("cause"));
    assertEquals("END", reduction.getString("reduction"));
    assertEquals(id, reduction.getString("measure"));
  }

  private void tried(String what, String cause, String office, String upn) {
    JsonPath entry = JsonPath.from(lastEntry("MEASURE_REFUSED"));
    assertEquals(what, entry.getString("what"));
    assertEquals(cause, entry.getString("cause"));
    assertEquals(office, entry.getString("responsibleOffice"));
    assertEquals(upn, entry.getString("upn"));
  }

  @Test
  void what_is_no_id_is_kept_nowhere() {
    long entries = entries();
    assertEquals(404, officer().get(PATH + "/ミホン").statusCode());
    assertEquals(404, officer().body("{}").post(PATH + "/ミホン/extension").statusCode());
    assertEquals(entries, entries());
  }

  private long entries() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery("select max(entry) from ledger_envelope")
                            .getSingleResult())
                    .longValue());
  }

  @Test
  void the_pages_of_a_list_have_no_gaps_where_something_was_left_out() {
    String upn = "party-" + number;
    String query = "limit=2&reference=G-" + number;
    List<String> all =
        List.of(1, 2, 3, 4, 5).stream()
            .map(n -> registered(measure("ACTIVE", TODAY, "\"reference\":\"G-" + number + "\",")))
            .sorted()
            .toList();
    for (int hidden : List.of(0, 3)) {
      change(all.get(hidden), "respondents", STAFF.formatted(upn, "")).statusCode(200);
    }
    Response first = Api.by(colleague(upn)).get(PATH + "?" + query);
    assertEquals(List.of(all.get(1), all.get(2)), first.path("measures.id"));
    assertEquals(all.get(2), first.path("next"));
    JsonPath entry = JsonPath.from(lastEntry("MEASURES_LISTED"));
    assertEquals(List.of(all.get(1), all.get(2)), entry.getList("measures"));
    assertEquals(List.of(all.get(0)), entry.getList("withheld"));
    assertEquals("G-" + number, entry.getString("reference"));
    assertFalse(entry.getMap("").containsKey("identifiers"), "no identifier");
    Response second = Api.by(colleague(upn)).get(PATH + "?" + query + "&cursor=" + all.get(2));
    assertEquals(List.of(all.get(4)), second.path("measures.id"));
    assertNull(second.jsonPath().getString("next"));
    assertEquals(
        List.of(all.get(3)),
        JsonPath.from(lastEntry("MEASURES_LISTED")).<String>getList("withheld"));
  }

  @Test
  void registering_stays_open_and_its_replay_tells_nothing_that_came_later() {
    for (String group : List.of("staff", "measure-officer")) {
      Tokens she = Tokens.of("she-" + group + number, "14101-civil", group);
      String own =
          measure("PROVISIONAL", null, "")
              .replace("}]}]}", "},{\"scheme\":\"STAFF\",\"value\":\"%s\"}]}]}");
      own = own.formatted("she-" + group + number);
      Response first = Api.by(she).header("Idempotency-Key", "own").body(own).post(PATH);
      assertEquals(201, first.statusCode(), first.asString());
      String id = first.path("id");
      change(id, "activation", "{\"start\":\"" + TODAY.minusDays(3) + "\"}").statusCode(200);
      Response again = Api.by(she).header("Idempotency-Key", "own").body(own).post(PATH);
      same(201, first.asString(), again);
      assertEquals(first.header("ETag"), again.header("ETag"));
    }
  }

  @Test
  void a_register_wrapped_under_newer_keys_is_read_by_nobody() {
    var office = directory.office("14101-civil").orElseThrow();
    var caller = new Caller("sub-x", "x", Set.of(Group.MEASURE_OFFICER), office, true);
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
                      parties.namingsOf(parties.marksOf(caller.person()));
                    }));
  }
}
