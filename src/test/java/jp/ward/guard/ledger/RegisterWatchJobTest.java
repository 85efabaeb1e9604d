package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("登録簿の見回り")
class RegisterWatchJobTest {

  @Inject RegisterWatchJob job;
  @Inject RegisterFreshness freshness;
  @Inject Scheduler scheduler;

  @AfterEach
  void as_before() {
    Doubted.attack("delete from measure where id = 'forged-by-hand'");
    Resealed.all();
  }

  @Test
  void finds_what_nobody_asked_for() {
    job.walk();
    assertFalse(freshness.isStale(), freshness.cause());
    Doubted.attack(
        "insert into measure (id, version, category, state, start_date, origin_role, municipality,"
            + " responsible_office, registered_address, concealed_offices, registered_at)"
            + " values ('forged-by-hand', 1, 'SPOUSAL_VIOLENCE', 'ACTIVE', current_date, 'ORIGIN',"
            + " '141011', '14101-civil', 'SHARED', '', now())");
    job.walk();
    assertTrue(freshness.cause().contains("forged-by-hand"), freshness.cause());
  }

  @Test
  void is_scheduled_and_rests_in_tests() {
    assertTrue(scheduler.isPaused(RegisterWatchJob.WALK));
    assertEquals(
        1,
        scheduler.getScheduledJobs().stream()
            .filter(one -> one.getId().equals(RegisterWatchJob.WALK))
            .count());
  }
}
