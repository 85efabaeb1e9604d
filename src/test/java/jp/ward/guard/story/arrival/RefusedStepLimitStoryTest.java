package jp.ward.guard.story.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RefusedStepLimitStoryTest.FewSteps.class,
    restrictToAnnotatedClass = true)
@DisplayName("断られる操作を重ねる人は、その日はもう聞かれない")
class RefusedStepLimitStoryTest extends TwoPeopleStory {

  /** Settings as everywhere, but for the limit that is shipped. */
  public static class FewSteps extends GuardTestResource {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("guard.limits.refused-steps", "100");
      return config;
    }
  }

  private static final String ABSENT = "apr_01KAN8YB3Q5V7X9Z1C3E5G7J9K";

  @ConfigProperty(name = "guard.limits.refused-steps")
  int most;

  private long entries() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from ledger_envelope"
                                    + " where kind in ('APPROVAL_REFUSED', 'CLEARANCE_REFUSED')")
                            .getSingleResult())
                    .longValue());
  }

  private static void unheard(Response response) {
    Refused.as("rate-limited", response);
    assertTrue(Integer.parseInt(response.header("Retry-After")) > 0);
  }

  private static Response use(Tokens by) {
    return Api.by(by).body("{\"token\":\"a.b.c\",\"result\":null}").post(CLEARANCES + "/use");
  }

  @Test
  void invented_ids_and_forged_tokens_fill_the_ledger_no_further() {
    Tokens flood = Tokens.of("flood-1", "14101-civil", "measure-officer").strong();
    for (int i = 0; i < most / 2; i++) {
      Refused.as("not-found", vote(flood, ABSENT, "APPROVE"));
      Refused.as("invalid-request", use(flood), "token");
    }
    long before = entries();
    for (int i = 0; i < 5; i++) {
      unheard(vote(flood, ABSENT, "APPROVE"));
      unheard(use(flood));
      unheard(Api.by(flood).post(APPROVALS + "/" + ABSENT + "/withdrawal"));
    }
    assertEquals(before + 1, entries()); // once a minute
    recorded("APPROVAL_REFUSED", "TOO_MANY_REFUSED");
    Refused.as("not-found", vote(theOfficer(), ABSENT, "APPROVE")); // nobody else
  }

  @Test
  void weak_sign_ins_count_too() {
    Tokens weak = Tokens.of("flood-2", "14101-civil", "measure-officer");
    for (int i = 0; i < most; i++) {
      Refused.as("step-up-required", vote(weak, ABSENT, "APPROVE"));
    }
    unheard(vote(weak, ABSENT, "APPROVE"));
  }

  /** Or a party could count how often he is heard, and know that there is something. */
  @Test
  void what_is_hidden_counts_like_what_is_absent() {
    String him = "{\"scheme\":\"STAFF\",\"value\":\"flood-party\"}"; // of no other story
    registered(measure("ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":[" + him + "]}],"));
    String approval = requested(clerk(), asked());
    Tokens party =
        Tokens.of("flood-3", "14101-civil", "measure-officer").with("sub", "flood-party").strong();
    for (int i = 0; i < most; i++) {
      Refused.as("not-found", vote(party, approval, "APPROVE"));
    }
    unheard(vote(party, approval, "APPROVE"));
  }
}
