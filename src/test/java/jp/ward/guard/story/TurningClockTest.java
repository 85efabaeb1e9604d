package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import jp.ward.guard.approval.Release;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import jp.ward.guard.testing.TurningClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("時計が戻っても、承認・投票・許可の時刻は戻らない")
class TurningClockTest extends TwoPeopleStory {

  private static final Duration BACK = Duration.ofHours(-2);

  @Inject TurningClock clock;

  @AfterEach
  void right_again() {
    clock.turn(Duration.ZERO);
  }

  /** Two factors and no word of when, which a clock could not compare. */
  private static Tokens signedInSomeTime() {
    return theOfficer().without("auth_time");
  }

  @Test
  void guard_time_stands_while_the_clock_is_behind() {
    protectedPerson();
    asked(); // the head's time is now
    Instant before = ledger.now();
    clock.turn(BACK);
    assertFalse(ledger.now().isBefore(before.minusSeconds(5)));
    Instant head = ledger.write(() -> ledger.lock().now());
    assertEquals(head, ledger.now());
  }

  @Test
  void what_has_expired_stays_expired() {
    protectedPerson();
    String approval = requested(clerk(), asked());
    sql(
        "update approval set expires_at = ?1 where id = ?2",
        Timestamp.from(Instant.now().minusSeconds(60)),
        approval);
    clock.turn(BACK);
    assertEquals("EXPIRED", Api.by(clerk()).get(APPROVALS + "/" + approval).path("status"));
    Refused.as("conflict", vote(signedInSomeTime(), approval, "APPROVE"));
    recorded("APPROVAL_REFUSED", "CLOSED");
  }

  @Test
  void votes_and_requests_are_dated_by_guard_time() {
    protectedPerson();
    BoundCheck check = asked();
    Instant before = ledger.now();
    clock.turn(BACK);
    String approval = requested(clerk(), check);
    String at = approves(signedInSomeTime(), approval).getString("votes[0].at");
    Instant requested =
        Instant.parse(Api.by(clerk()).get(APPROVALS + "/" + approval).path("requestedAt"));
    assertFalse(requested.isBefore(before.minusSeconds(5)));
    assertFalse(Instant.parse(at).isBefore(requested));
  }

  @Test
  void a_clearance_that_has_ended_is_not_brought_back() {
    protectedPerson();
    BoundCheck check = asked();
    Release release = askedAgain(granted(check), check.binding(), true);
    sql(
        "update clearance set expires_at = ?1 where check_id = 'chk_01KAN8YB3Q5V7X9Z1C3E5G7J9S'",
        Timestamp.from(Instant.now().minusSeconds(60)));
    clock.turn(BACK);
    var use =
        Api.by(clerk())
            .body("{\"token\":\"" + release.token() + "\",\"result\":null}")
            .post(CLEARANCES + "/use");
    Refused.as("gone", use);
  }

  @Test
  void a_measure_is_dated_by_guard_time() {
    protectedPerson();
    Instant before = ledger.now();
    clock.turn(BACK);
    String id = registered(active());
    Timestamp created =
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Timestamp.from(
                        (Instant)
                            entities
                                .createNativeQuery(
                                    "select registered_at from measure where id = ?1",
                                    Instant.class)
                                .setParameter(1, id)
                                .getSingleResult()));
    assertFalse(created.toInstant().isBefore(before.minusSeconds(5)));
  }
}
