package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who can write every table and has no key. In an application of its own. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("二人で終えた申告は失われたと言われず、消された申告は見つかる")
class EndedTieTamperingTest extends RegisterStory {

  private static final String TIES = "/api/v1/ties";
  private static final String WHY = "{\"reason\":\"転居により、隣人ではなくなったため。\"}";
  private static final Tokens CLERK = Tokens.of("e-tamper", "14101-tax", "staff");
  private static final Tokens MANAGER = Tokens.of("m-tamper", "14101-tax", "manager").strong();

  @AfterEach
  void as_before() {
    Resealed.all();
  }

  private String declared() {
    String resident =
        "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
            .formatted(number);
    Response answer = Api.by(CLERK).body("{\"identifiers\":[" + resident + "]}").post(TIES);
    assertEquals(201, answer.statusCode(), answer.asString());
    return answer.path("id");
  }

  private static Response end(Tokens by, String tie) {
    return Api.by(by).body(WHY).post(TIES + "/" + tie + "/end");
  }

  @Test
  void an_ended_one_is_no_loss_and_a_deleted_one_is() {
    String ended = declared();
    String deleted = declared();
    assertEquals(202, end(CLERK, ended).statusCode());
    assertEquals(200, end(MANAGER, ended).statusCode());
    assertEquals(List.of(), Doubted.found());
    Doubted.attack("delete from tie_mark where tie_id = '" + deleted + "'");
    List<String> found = Doubted.found();
    assertTrue(found.stream().anyMatch(one -> one.contains(deleted)), "" + found);
    assertFalse(found.stream().anyMatch(one -> one.contains(ended)), "" + found);
  }

  @Test
  void an_end_that_nobody_asked_for_is_agreed_to_by_nobody() {
    String tie = declared();
    Doubted.attack(
        "insert into tie_end (id, entry, office, municipality, asked_at) values ('"
            + tie
            + "', 1, '14101-tax', '141011', current_timestamp)");
    assertEquals(404, end(MANAGER, tie).statusCode());
    Doubted.attack("delete from tie_end where id = '" + tie + "'");
  }
}
