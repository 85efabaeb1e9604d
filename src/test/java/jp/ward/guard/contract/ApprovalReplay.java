package jp.ward.guard.contract;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.approval.Release;
import jp.ward.guard.approval.Releases;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.Tokens;

/** The examples about approvals and clearances, sent in the order in which a day brings them. */
final class ApprovalReplay {

  private static final String APPROVALS = "/api/v1/approvals";
  private static final String CLEARANCES = "/api/v1/clearances";

  private final Ledger ledger;
  private final Releases releases;
  private final Directory directory;

  ApprovalReplay(Ledger ledger, Releases releases, Directory directory) {
    this.ledger = ledger;
    this.releases = releases;
    this.directory = directory;
  }

  void run() {
    String taken = requested(asked("inquiryToOtherWard").id());
    clerk().post(APPROVALS + "/" + taken + "/withdrawal").then().statusCode(200);
    BoundCheck check = asked("inquiryToOtherWard");
    String approval = requested(check.id());
    clerk().get(APPROVALS + "/" + approval).then().statusCode(200);
    clerk().get(APPROVALS + "?requester=me&limit=50").then().statusCode(200);
    vote(approval, Tokens.of("s-1001", "14101-civil", "measure-officer").strong());
    vote(approval, Tokens.of("m-1001", "14101-welfare", "manager").strong());
    use(approval, check);
    by("m-1002", "14101-tax", "manager")
        .body(example(APPROVALS + "/{id}/review"))
        .post(APPROVALS + "/" + approval + "/review")
        .then()
        .statusCode(200);
    clerk().get(CLEARANCES + "?status=USED").then().statusCode(200);
    Api.given().get("/.well-known/jwks.json").then().statusCode(200);
  }

  private static io.restassured.specification.RequestSpecification clerk() {
    return by("s-1002", "14101-welfare", "staff");
  }

  private static String example(String path) {
    return media(path).get("example").toString();
  }

  private static JsonNode media(String path) {
    return ContractFile.operations()
        .get("POST " + path)
        .at("/requestBody/content/application~1json");
  }

  private BoundCheck asked(String name) {
    JsonNode question = media("/api/v1/checks").at("/examples/" + name);
    String body =
        jp.ward.guard.testing.Contract.resolved(ContractFile.TREE, question)
            .get("value")
            .toString();
    return BoundCheck.of(ledger, clerk().body(body).post("/api/v1/checks").path("id"));
  }

  private static String requested(String check) {
    ObjectNode body = media(APPROVALS).get("example").deepCopy();
    return clerk()
        .body(body.put("check", check).toString())
        .post(APPROVALS)
        .then()
        .statusCode(201)
        .body("status", equalTo("PENDING"))
        .extract()
        .path("id");
  }

  private static void vote(String approval, Tokens by) {
    by(by)
        .body(example(APPROVALS + "/{id}/votes"))
        .post(APPROVALS + "/" + approval + "/votes")
        .then()
        .statusCode(200);
  }

  private void use(String approval, BoundCheck check) {
    var office = directory.office("14101-welfare").orElseThrow();
    Caller caller = new Caller("sub-s-1002", "s-1002", Set.of(Group.STAFF), office, false);
    Release release =
        ledger.write(
            () ->
                releases.release(
                    new Releases.Wanted(
                        approval,
                        caller,
                        caller.person(),
                        office,
                        check.binding(),
                        true,
                        check.id(),
                        Act.INQUIRE,
                        Channel.PHONE,
                        null),
                    ledger.now()));
    clerk()
        .body("{\"token\":\"" + release.token() + "\",\"result\":\"REACHED\"}")
        .post(CLEARANCES + "/use")
        .then()
        .statusCode(200)
        .body("approvalStatus", equalTo("USED"));
  }
}
