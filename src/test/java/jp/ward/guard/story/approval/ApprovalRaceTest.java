package jp.ward.guard.story.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Together;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("二百の投票・二百の使用が重なっても、進むのは一度だけ")
class ApprovalRaceTest extends TwoPeopleStory {

  private static final int MANY = 200;

  @BeforeEach
  void she_is_protected() {
    protectedPerson();
  }

  @Test
  void two_hundred_votes_of_one_officer_count_once() throws Exception {
    String approval = requested(clerk(), asked());
    Tokens officer = theOfficer();
    Map<Integer, Integer> statuses =
        Together.statuses(MANY, () -> vote(officer, approval, "APPROVE").statusCode());
    assertEquals(Map.of(200, 1, 409, MANY - 1), statuses);
    var path = Api.by(clerk()).get(APPROVALS + "/" + approval).jsonPath();
    assertEquals(1, path.getList("votes").size());
    assertEquals("PENDING", path.getString("status"));
  }

  @Test
  void two_hundred_uses_of_one_clearance_are_one_use() throws Exception {
    BoundCheck check = asked();
    String approval = granted(check);
    String token = askedAgain(approval, check.binding(), true).token();
    String body = "{\"token\":\"" + token + "\"}";
    Tokens clerk = clerk();
    Map<Integer, Integer> statuses =
        Together.statuses(
            MANY, () -> Api.by(clerk).body(body).post(CLEARANCES + "/use").statusCode());
    assertEquals(Map.of(200, 1, 409, MANY - 1), statuses);
    assertEquals("USED", Api.by(clerk()).get(APPROVALS + "/" + approval).path("status"));
  }
}
