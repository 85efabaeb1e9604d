package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.approval.Release;
import jp.ward.guard.approval.Releases;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.story.measure.RegisterStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.Tokens;

/** What the stories of two people share: a measure of ward A, and a clerk who must ask. */
public abstract class TwoPeopleStory extends RegisterStory {

  public static final String APPROVALS = "/api/v1/approvals";
  public static final String CLEARANCES = "/api/v1/clearances";
  public static final String WHY = "就学の手続のため、学校に氏名だけを伝える必要がある。";

  @Inject public Releases releases;
  @Inject public Directory directory;

  public static Tokens clerk() {
    return Tokens.of("clerk-1", "14101-welfare", "staff");
  }

  public static Tokens theOfficer() {
    return Tokens.of("officer-1", "14101-civil", "measure-officer").strong();
  }

  public static Tokens theManager() {
    return Tokens.of("manager-1", "14101-welfare", "manager").strong();
  }

  /** Protects the story's own person; a colleague of the responsible office is a party. */
  public String protectedPerson() {
    return registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"reference\":\"R8-0012\",\"respondents\":[{\"identifiers\":["
                + "{\"scheme\":\"STAFF\",\"value\":\"party-1\"}]}],"));
  }

  public String question(String party, String urgency) {
    return """
    {"act":"CONTACT","channel":"PHONE","purpose":"SCHOOL_ENROLMENT",
     "about":[{"identifiers":[
       {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}]}],
     "recipient":{"party":"%s"},"disclosing":["NAME"],
     "reference":"case-7","urgency":"%s"}\
    """
        .formatted(number, party, urgency);
  }

  public BoundCheck asked(Tokens by, String question) {
    Response answer = Api.by(by).body(question).post("/api/v1/checks");
    assertEquals("DUAL_APPROVAL_REQUIRED", answer.path("verdict"), answer.asString());
    return BoundCheck.of(ledger, answer.path("id"));
  }

  public BoundCheck asked() {
    return asked(clerk(), question("SCHOOL", "ROUTINE"));
  }

  public static Response request(Tokens by, String check) {
    return Api.by(by)
        .body("{\"check\":\"" + check + "\",\"reason\":\"" + WHY + "\"}")
        .post(APPROVALS);
  }

  public static String requested(Tokens by, BoundCheck check) {
    Response response = request(by, check.id());
    assertEquals(201, response.statusCode(), response.asString());
    return response.path("id");
  }

  public static Response vote(Tokens by, String approval, String vote) {
    return Api.by(by)
        .body("{\"vote\":\"" + vote + "\",\"reason\":\"" + WHY + "\"}")
        .post(APPROVALS + "/" + approval + "/votes");
  }

  public static JsonPath approves(Tokens by, String approval) {
    Response response = vote(by, approval, "APPROVE");
    assertEquals(200, response.statusCode(), response.asString());
    return response.jsonPath();
  }

  /** The ledger's last entry of this kind names the reason. */
  public void recorded(String kind, String why) {
    String entry = lastEntry(kind);
    assertTrue(entry.contains("\"" + why + "\""), entry);
  }

  /** An approval of the clerk's question, granted by an officer and a manager. */
  public String granted(BoundCheck check) {
    String approval = requested(clerk(), check);
    approves(theOfficer(), approval);
    assertEquals("APPROVED", approves(theManager(), approval).getString("status"));
    return approval;
  }

  /** What the check does when the clerk asks again with the approval. */
  public Release askedAgain(String approval, String binding, boolean acknowledged) {
    var office = directory.office("14101-welfare").orElseThrow();
    Caller caller =
        new Caller("sub-clerk-1", "clerk-1", java.util.Set.of(Group.STAFF), office, false);
    return ledger.write(
        () -> {
          releases.hold(approval);
          Head head = ledger.lock();
          Release release =
              releases.release(
                  new Releases.Wanted(
                      approval,
                      caller,
                      caller.person(),
                      office,
                      binding,
                      acknowledged,
                      "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9S",
                      Act.CONTACT,
                      Channel.PHONE,
                      null),
                  head.now());
          ledger.append(head, release.entries());
          return release;
        });
  }

  public void sql(String statement, Object... values) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var query = entities.createNativeQuery(statement);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              query.executeUpdate();
            });
    Resealed.all();
  }
}
