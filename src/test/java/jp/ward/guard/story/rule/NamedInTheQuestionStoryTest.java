package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ward.guard.story.incident.AfterLeakStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A clerk writes those who could look at what he does into the very question. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("確認の中で所属長や監査担当を名指ししても、その確認は隠せない")
class NamedInTheQuestionStoryTest extends AfterLeakStory {

  private static final String ENTRIES = "/api/v1/audit/entries";
  private static final String NOBODY = "{\"scheme\":\"PHONE\",\"value\":\"0459990001\"}";

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String manager = "m-" + run;
  private final String auditor = "a-" + run;
  private final Tokens asker = of("s-" + run, "staff");

  @BeforeEach
  void she_is_protected() {
    protectedPerson();
  }

  private static Tokens of(String id, String role) {
    return Tokens.of(id, "14101-welfare", role).strong();
  }

  private String her() {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  private static String staff(String id) {
    return "{\"scheme\":\"STAFF\",\"value\":\"" + id + "\"}";
  }

  /** Takes the people asked about, and what is said of the recipient beside his party. */
  private static String view(String about, String recipient, String place) {
    return """
        {"act":"VIEW","channel":"DESK","purpose":"RECORD_CHECK","reference":"case-9",%s
         "about":[%s],"recipient":{"party":"STAFF"%s},"disclosing":["NAME"]}"""
        .formatted(place, about, recipient);
  }

  private static String person(String... identifiers) {
    return "{\"identifiers\":[" + String.join(",", identifiers) + "]}";
  }

  static Stream<Arguments> places() {
    String her = person("HER");
    String both = staff("MANAGER") + "," + staff("AUDITOR");
    return Stream.of(
        Arguments.of(her, ",\"identifiers\":[" + staff("MANAGER") + "]", ""),
        Arguments.of(her, ",\"identifiers\":[" + staff("AUDITOR") + "," + NOBODY + "]", ""),
        Arguments.of(her, ",\"actingFor\":{\"identifiers\":[" + both + "]}", ""),
        Arguments.of(
            her, ",\"actingFor\":{\"stated\":\"WRITTEN\",\"identifiers\":[" + both + "]}", ""),
        Arguments.of(her, ",\"actingFor\":{\"identifiers\":[" + both.replace("M", "m") + "]}", ""),
        Arguments.of(
            her,
            ",\"identifiers\":["
                + staff("MANAGER")
                + "],\"actingFor\":{\"identifiers\":["
                + staff("AUDITOR")
                + "]}",
            ""),
        Arguments.of(
            her, "", "\"destination\":{\"kind\":\"OTHER\",\"identifiers\":[" + both + "]},"),
        Arguments.of(person("HER", staff("MANAGER")), "", ""),
        Arguments.of(person("HER", staff("AUDITOR")), "", ""),
        Arguments.of(her + "," + person(staff("MANAGER")), "", ""),
        Arguments.of(person(staff("AUDITOR")) + "," + her, "", ""),
        Arguments.of(her + "," + person(staff("MANAGER")) + "," + person(staff("AUDITOR")), "", ""),
        Arguments.of(person(staff("MANAGER")) + "," + person(staff("AUDITOR")), "", ""));
  }

  @ParameterizedTest
  @MethodSource("places")
  void whoever_is_written_into_a_question_sees_it_still(
      String about, String recipient, String place) {
    List<Tokens> readers = List.of(of(manager, "manager"), of(auditor, "auditor"));
    List<Integer> before = readers.stream().map(NamedInTheQuestionStoryTest::counted).toList();
    String body =
        view(about, recipient, place.replace("OTHER", "CALLER_SUPPLIED"))
            .replace("HER", her())
            .replaceAll("[mM]ANAGER(?=\"})", manager)
            .replace("AUDITOR", auditor);
    Response answer = asks(body);
    Object entry = answer.path("receipt.entry");
    for (Tokens reader : readers) {
      assertTrue(listed(reader).contains(entry), body);
      assertEquals(1, counted(reader) - before.get(readers.indexOf(reader)), body);
      assertTrue(exported(reader).contains("s-" + run), body);
    }
    String check = "/api/v1/checks/" + answer.path("id");
    assertEquals(200, Api.by(readers.get(0)).get(check).statusCode(), body);
  }

  private Response asks(String body) {
    Response answer = Api.by(asker).body(body).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString() + body);
    return answer;
  }

  private static List<Object> listed(Tokens reader) {
    return Api.by(reader)
        .get(ENTRIES + "?limit=200&kind=CHECK")
        .jsonPath()
        .getList("entries.entry");
  }

  private static int counted(Tokens reader) {
    return Api.by(reader).get("/api/v1/audit/summary").jsonPath().getInt("checks");
  }

  private static String exported(Tokens reader) {
    return Api.by(reader)
        .get("/api/v1/audit/export?from=%s&until=%s".formatted(TODAY.minusDays(1), TODAY))
        .asString();
  }

  @Test
  void his_own_record_alone_and_his_own_case_stay_hidden_however_he_is_named_too() {
    Tokens party = of("party-1", "manager");
    Tokens own = of(manager, "manager");
    Object record = asks(view(person(staff(manager)), "", "")).path("receipt.entry");
    assertFalse(listed(own).contains(record));
    assertTrue(listed(of(auditor, "auditor")).contains(record));
    assertTrue(listed(of("m2-" + run, "manager")).contains(record));
    List<Object> hers = new ArrayList<>();
    places()
        .map(one -> (String) one.get()[0])
        .filter(about -> about.contains("HER"))
        .map(about -> about.replace("HER", her()).replaceAll("MANAGER|AUDITOR", "party-1"))
        .forEach(about -> hers.add(asks(view(about, "", "")).path("receipt.entry")));
    assertTrue(listed(own).containsAll(hers));
    hers.retainAll(listed(party));
    assertEquals(List.of(), hers);
  }

  private String call(String urgency, String id) {
    return question("SCHOOL", urgency)
        .replace(
            "{\"party\":\"SCHOOL\"}",
            "{\"party\":\"SCHOOL\",\"actingFor\":{\"identifiers\":[" + staff(id) + "]}}");
  }

  @Test
  void a_named_manager_sees_the_request_denies_it_and_never_grants_it() {
    Tokens named = of(manager, "manager");
    String approval = requested(asker, asked(asker, call("ROUTINE", manager)));
    assertEquals(200, Api.by(named).get(APPROVALS + "/" + approval).statusCode());
    String inbox = APPROVALS + "?status=PENDING&eligible=me&limit=200";
    assertTrue(Api.by(named).get(inbox).jsonPath().getList("approvals.id").contains(approval));
    Refused.as("forbidden", vote(named, approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "NAMED_IN_IT");
    assertEquals("DENIED", vote(named, approval, "DENY").path("status"));
  }

  @Test
  void a_named_manager_reviews_the_emergency() {
    String approval = requested(asker, asked(asker, call("EMERGENCY", manager)));
    approves(theOfficer(), approval);
    approves(theManager(), approval);
    Tokens named = of(manager, "manager");
    String owed = APPROVALS + "?review=owed&limit=200";
    assertTrue(Api.by(named).get(owed).jsonPath().getList("approvals.id").contains(approval));
    String review = APPROVALS + "/" + approval + "/review";
    Api.by(named).body("{\"note\":\"緊急連絡の経過を記録で確認した。\"}").post(review).then().statusCode(200);
  }

  @Test
  void a_manager_named_in_a_report_handles_it_and_a_party_does_not() {
    for (String id : List.of(manager, "party-1")) {
      String about =
          aboutHer().replaceFirst("\"about\":\\[", "\"about\":[" + person(staff(id)) + ",");
      String incident = incident(asker, report(about, ""));
      int expected = id.equals(manager) ? 200 : 404;
      Response seen = Api.by(of(id, "manager")).get(INCIDENTS + "/" + incident);
      assertEquals(expected, seen.statusCode(), id);
      boolean listed =
          Api.by(of(id, "manager")).get(ENTRIES + "?limit=200").asString().contains(incident);
      assertEquals(id.equals(manager), listed, id);
    }
  }

  @Test
  void a_finding_about_who_asked_stays_with_those_whom_he_named() {
    List<Object> looked = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      String colleague = person(staff("c" + n + "-" + run));
      String acting = ",\"actingFor\":{\"identifiers\":[" + staff(manager) + "]}";
      looked.add(asks(view(colleague, acting, "")).path("receipt.entry"));
    }
    List<List<Object>> evidence =
        Api.by(of(manager, "manager"))
            .get("/api/v1/audit/findings?status=OPEN&limit=200&kind=COLLEAGUES_LOOKED_UP")
            .jsonPath()
            .getList("findings.evidence");
    assertTrue(evidence.stream().anyMatch(one -> one.containsAll(looked)), evidence.toString());
  }
}
