package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A place that was blacked out comes back when somebody pastes the text anew before sending it. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("承認されたのはその文書であり、あとで貼り替えた文書ではない")
class DocumentStoryTest extends TwoPeopleStory {

  private static final String APPROVED = "ab".repeat(32);
  private static final String PASTED_IN = "cd".repeat(32);

  @BeforeEach
  void she_is_protected() {
    protectedPerson();
  }

  private String letter(String sha256, String approval) {
    String document = sha256 == null ? "" : ",\"document\":{\"sha256\":\"" + sha256 + "\"}";
    String again = approval == null ? "" : ",\"approval\":\"" + approval + "\"";
    return question("SCHOOL", "ROUTINE").replaceFirst("}\\s*$", document + again + "}");
  }

  private Response again(String approval, String sha256) {
    return Api.by(clerk()).body(letter(sha256, approval)).post("/api/v1/checks");
  }

  private String approvalOf(String sha256) {
    return granted(asked(clerk(), letter(sha256, null)));
  }

  private static Response use(String token, String sha256) {
    return Api.by(clerk())
        .body(
            "{\"token\":\"%s\",\"result\":null,\"document\":{\"sha256\":\"%s\"}}"
                .formatted(token, sha256))
        .post(CLEARANCES + "/use");
  }

  @Test
  void another_text_is_another_question_and_voids_what_two_approved() {
    String approval = approvalOf(APPROVED);
    Response other = again(approval, PASTED_IN);
    assertEquals("DUAL_APPROVAL_REQUIRED", other.path("verdict"));
    assertNull(other.path("clearance"));
    Api.by(clerk()).get(APPROVALS + "/" + approval).then().statusCode(200);
    assertEquals("VOIDED", Api.by(clerk()).get(APPROVALS + "/" + approval).path("status"));
    assertEquals("DUAL_APPROVAL_REQUIRED", again(approval, APPROVED).path("verdict"));
  }

  @Test
  void no_text_and_one_added_afterwards_are_others_too() {
    assertEquals("DUAL_APPROVAL_REQUIRED", again(approvalOf(APPROVED), null).path("verdict"));
    assertEquals("DUAL_APPROVAL_REQUIRED", again(approvalOf(null), PASTED_IN).path("verdict"));
  }

  @Test
  void its_permission_names_the_text_and_is_not_used_up_by_another_one() {
    String approval = approvalOf(APPROVED);
    Response released = again(approval, APPROVED.toUpperCase(java.util.Locale.ROOT));
    assertEquals("PERMIT_WITH_LIMITS", released.path("verdict"), released.asString());
    String token = released.path("clearance.token");
    String claims =
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    assertTrue(claims.contains("\"document\":{\"sha256\":\"" + APPROVED + "\"}"), claims);
    Refused.as("conflict", use(token, PASTED_IN));
    recorded("CLEARANCE_REFUSED", "OTHER_DOCUMENT");
    Response used = use(token, APPROVED);
    assertEquals(200, used.statusCode(), used.asString());
    assertEquals(APPROVED, used.path("document.sha256"));
    assertTrue(lastEntry("CLEARANCE_USED").contains(APPROVED));
  }

  @Test
  void a_permission_for_no_text_covers_none() {
    Response released = again(approvalOf(null), null);
    String token = released.path("clearance.token");
    Refused.as("conflict", use(token, PASTED_IN));
    assertNull(
        Api.by(clerk())
            .body("{\"token\":\"" + token + "\"}")
            .post(CLEARANCES + "/use")
            .path("document"));
  }

  @Test
  void approvers_see_which_text_it_is_and_none_where_there_is_none() {
    BoundCheck check = asked(clerk(), letter(APPROVED, null));
    String approval = requested(clerk(), check);
    assertEquals(
        APPROVED,
        Api.by(theOfficer()).get(APPROVALS + "/" + approval).path("question.document.sha256"));
    String without = requested(clerk(), asked());
    Response seen = Api.by(theOfficer()).get(APPROVALS + "/" + without);
    assertTrue(seen.asString().contains("\"document\":null"), seen.asString());
    assertTrue(seen.asString().contains("\"origin\":null"), seen.asString());
  }

  @Test
  void what_is_no_sha_256_is_refused_by_name() {
    for (String wrong : new String[] {"", "ab", "zz".repeat(32), "ab".repeat(33)}) {
      Response refused = Api.by(clerk()).body(letter(wrong, null)).post("/api/v1/checks");
      Refused.as("invalid-request", refused, "document.sha256");
      assertFalse(wrong.length() > 2 && refused.asString().contains(wrong));
    }
  }
}
