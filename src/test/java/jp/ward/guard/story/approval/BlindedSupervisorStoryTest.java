package jp.ward.guard.story.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A clerk names whoever could look at what he does, and does it then. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("所属長や監査担当を当事者に仕立てても、自分のしたことは隠せない")
class BlindedSupervisorStoryTest extends TwoPeopleStory {

  private static final String ENTRIES = "/api/v1/audit/entries";
  private static final String FINDINGS = "/api/v1/audit/findings";
  private static final int ROUNDS = 20;

  /** In which place of a measure somebody is named. */
  private enum Place {
    RESPONDENT,
    ASSOCIATE,
    PROTECTED,
    ASSOCIATE_OF_THE_SECOND
  }

  private static String fresh(String role) {
    return role + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Tokens of(String id, String role) {
    return Tokens.of(id, "14101-welfare", role).strong();
  }

  private static String staff(String id) {
    return "{\"scheme\":\"STAFF\",\"value\":\"" + id + "\"}";
  }

  private static String person(List<String> identifiers, String more) {
    return "{\"identifiers\":[" + String.join(",", identifiers) + "]" + more + "}";
  }

  private String her() {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  /** A measure about the story's own person that names these. */
  private String naming(String state, Place place, String responsible, List<String> named) {
    List<String> protectedOnes =
        new ArrayList<>(List.of(person(List.of(her()), role("APPLICANT"))));
    List<String> respondents = new ArrayList<>();
    List<String> associates = new ArrayList<>();
    for (String one : named) {
      List<String> ids = List.of(staff(one));
      switch (place) {
        case RESPONDENT -> respondents.add(person(ids, ""));
        case PROTECTED -> protectedOnes.add(person(ids, role("CO_PROTECTED")));
        case ASSOCIATE, ASSOCIATE_OF_THE_SECOND -> associates.add(person(ids, kind()));
      }
    }
    if (place == Place.ASSOCIATE_OF_THE_SECOND) {
      respondents.add(person(List.of(staff(fresh("n"))), ""));
    }
    respondents.add(person(List.of(staff(fresh("n"))), ",\"associates\":" + associates));
    return """
        {"category":"STALKING","state":"%s",%s"municipality":"141011","responsibleOffice":"%s",
         "protectedPersons":%s,"respondents":%s}"""
        .formatted(
            state,
            state.equals("ACTIVE") ? "\"start\":\"" + TODAY + "\"," : "",
            responsible,
            protectedOnes,
            respondents);
  }

  private static String role(String role) {
    return ",\"role\":\"" + role + "\"";
  }

  private static String kind() {
    return ",\"kind\":\"RELATIVE\"";
  }

  private static String registers(Tokens by, String body) {
    Response answer = Api.by(by).body(body).post(PATH);
    assertEquals(201, answer.statusCode(), answer.asString());
    return answer.path("id");
  }

  private String view() {
    return question("STAFF", "ROUTINE")
        .replace("\"CONTACT\"", "\"VIEW\"")
        .replace("\"PHONE\"", "\"DESK\"")
        .replace("SCHOOL_ENROLMENT", "RECORD_CHECK");
  }

  private static int entry(Response check) {
    assertEquals(200, check.statusCode(), check.asString());
    return check.path("receipt.entry");
  }

  /** Everything that this member of staff did lately and a reader is shown. */
  private static Set<Integer> shown(Tokens reader, String staff) {
    String key = keyOf(reader, staff);
    String query = "?limit=200&staff=" + key;
    return key == null
        ? Set.of()
        : new TreeSet<>(Api.by(reader).get(ENTRIES + query).jsonPath().getList("entries.entry"));
  }

  /** By which this audit calls him, where he is among the newest entries; else null. */
  private static String keyOf(Tokens reader, String staff) {
    return Api.by(reader)
        .get(ENTRIES + "?limit=200")
        .jsonPath()
        .getString("entries.find { it.staff == '" + staff + "' }?.staffKey");
  }

  private static int counted(Tokens reader) {
    return Api.by(reader).get("/api/v1/audit/summary").jsonPath().getInt("checks");
  }

  private static boolean isExported(Tokens reader, String staff) {
    return Api.by(reader)
        .get(
            "/api/v1/audit/export?from=%s&until=%s&staff=%s"
                .formatted(TODAY.minusDays(1), TODAY, keyOf(reader, staff)))
        .asString()
        .contains(staff);
  }

  /** Does as he likes: registers, looks, asks and requests; returns the numbers of his checks. */
  private List<Integer> does(Tokens clerk) {
    List<Integer> checks = new ArrayList<>();
    checks.add(entry(Api.by(clerk).body(view()).post("/api/v1/checks")));
    checks.add(entry(Api.by(clerk).body(view()).post("/api/v1/checks")));
    Response asked = Api.by(clerk).body(question("SCHOOL", "ROUTINE")).post("/api/v1/checks");
    checks.add(entry(asked));
    if ("DUAL_APPROVAL_REQUIRED".equals(asked.path("verdict"))) {
      request(clerk, asked.path("id"));
    }
    return checks;
  }

  @Test
  void whoever_is_named_loses_sight_of_nothing_that_the_namer_did() {
    Random random = new Random(20261129);
    for (int round = 0; round < ROUNDS; round++) {
      String namer = fresh("clerk");
      String manager = fresh("manager");
      String auditor = fresh("auditor");
      String role = random.nextInt(3) == 0 ? "manager" : "staff"; // neither keeps the register
      String state = "PROVISIONAL";
      Place place = Place.values()[random.nextInt(Place.values().length)];
      boolean isTied = random.nextInt(3) == 0;
      List<String> named = isTied ? List.of() : List.of(manager, auditor);
      if (isTied) {
        assertEquals(
            201,
            Api.by(of(manager, "manager"))
                .body("{\"identifiers\":[" + her() + "]}")
                .post("/api/v1/ties")
                .statusCode());
      }
      List<Tokens> readers = List.of(of(manager, "manager"), of(auditor, "auditor"));
      List<Integer> before = readers.stream().map(BlindedSupervisorStoryTest::counted).toList();
      Tokens clerk = of(namer, role);
      registers(clerk, naming(state, place, "14101-civil", named));
      List<Integer> checks = does(clerk);
      Set<Integer> all = shown(of("neutral-auditor", "auditor"), namer);
      String told = round + " " + role + " " + state + " " + place + " tied " + isTied;
      assertTrue(all.containsAll(checks) && all.size() > checks.size(), told);
      for (Tokens reader : readers) {
        assertEquals(all, shown(reader, namer), told);
        int more = counted(reader) - before.get(readers.indexOf(reader));
        assertEquals(checks.size(), more, told);
        assertTrue(isExported(reader, namer), told);
      }
      Response again = Api.by(of(manager, "manager")).get("/api/v1/checks/" + idOf(checks.get(0)));
      assertEquals(200, again.statusCode(), told);
    }
  }

  private String idOf(int entry) {
    String content =
        new String(
            ledger.read(entry).orElseThrow().content(), java.nio.charset.StandardCharsets.UTF_8);
    return content.replaceAll("(?s).*\"id\":\"(chk_[0-9A-Z]+)\".*", "$1");
  }

  /** He looks up colleagues, and has named the manager who would see it. */
  @Test
  void a_finding_about_the_namer_stays_with_the_manager_whom_he_named() {
    String manager = fresh("manager");
    List<String> colleagues = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      colleagues.add(fresh("colleague"));
    }
    Tokens clerk = of(fresh("clerk"), "staff");
    registers(clerk, naming("PROVISIONAL", Place.PROTECTED, "14101-civil", List.of(manager)));
    List<Integer> looked = new ArrayList<>();
    for (String one : colleagues) {
      String view = view().replace(her(), staff(one));
      looked.add(entry(Api.by(clerk).body(view).post("/api/v1/checks")));
    }
    for (Tokens reader : List.of(of("neutral-manager", "manager"), of(manager, "manager"))) {
      List<List<Integer>> evidence = findings(reader).getList("findings.evidence");
      assertTrue(evidence.stream().anyMatch(one -> one.containsAll(looked)), evidence.toString());
    }
  }

  private static JsonPath findings(Tokens by) {
    Response page = Api.by(by).get(FINDINGS + "?status=OPEN&limit=200&kind=COLLEAGUES_LOOKED_UP");
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath();
  }

  private static Response reject(Tokens by, String measure) {
    return Api.by(by)
        .header("If-Match", "\"1\"")
        .body("{\"kind\":\"REJECT\",\"reason\":\"申出の事実が確かめられなかった。\"}")
        .post(PATH + "/" + measure + "/reductions");
  }

  @Test
  void a_measure_that_names_every_officer_and_manager_is_rejected_by_them() {
    String officer = fresh("officer");
    String other = fresh("officer");
    String manager = fresh("manager");
    String measure =
        registers(
            of(fresh("clerk"), "staff"),
            naming(
                "PROVISIONAL", Place.RESPONDENT, "14101-civil", List.of(officer, other, manager)));
    Tokens officers = Tokens.of(officer, "14101-civil", "measure-officer").strong();
    Refused.as("not-found", Api.by(officers).get(PATH + "/" + measure));
    Response asked = reject(officers, measure);
    assertEquals(202, asked.statusCode(), asked.asString());
    String approval = asked.path("approval");
    approves(Tokens.of(other, "14101-civil", "measure-officer").strong(), approval);
    assertEquals(
        "USED",
        approves(Tokens.of(manager, "14101-civil", "manager").strong(), approval)
            .getString("status"));
  }

  @Test
  void a_measure_of_an_office_without_officers_is_rejected_by_those_of_the_municipality() {
    String measure =
        registers(
            of(fresh("clerk"), "staff"),
            naming("PROVISIONAL", Place.RESPONDENT, "14101-tax", List.of()));
    Response asked = reject(Tokens.of(fresh("o"), "14101-civil", "measure-officer"), measure);
    assertEquals(202, asked.statusCode(), asked.asString());
    String approval = asked.path("approval");
    Tokens standIn = Tokens.of(fresh("o"), "14101-civil", "measure-officer").strong();
    JsonPath inbox =
        Api.by(standIn).get(APPROVALS + "?status=PENDING&eligible=me&limit=200").jsonPath();
    assertTrue(inbox.<String>getList("approvals.id").contains(approval), inbox.prettify());
    Tokens stranger = Tokens.of(fresh("o"), "13112-civil", "measure-officer").strong();
    assertEquals(404, vote(stranger, approval, "APPROVE").statusCode());
    approves(standIn, approval);
    assertEquals(
        "USED",
        approves(Tokens.of(fresh("m"), "14101-tax", "manager").strong(), approval)
            .getString("status"));
  }

  @Test
  void whoever_an_officer_named_neither_reads_it_nor_rejects_it() {
    String officer = fresh("officer");
    String measure =
        registers(
            Tokens.of(fresh("o"), "14101-civil", "measure-officer"),
            naming("PROVISIONAL", Place.RESPONDENT, "14101-civil", List.of(officer)));
    Tokens named = Tokens.of(officer, "14101-civil", "measure-officer").strong();
    Refused.as("not-found", Api.by(named).get(PATH + "/" + measure));
    Refused.as("not-found", reject(named, measure));
    Response asked = reject(Tokens.of(fresh("o"), "14101-civil", "measure-officer"), measure);
    assertEquals(404, vote(named, asked.path("approval"), "APPROVE").statusCode());
  }
}
