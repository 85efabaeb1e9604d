package jp.ward.guard.audit.lookback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.ExchangeStory;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("見直しは、止まったところから続き、一度だけ知らせる")
class LookBacksTest extends ExchangeStory {

  private static final int LETTERS = 120;

  @Inject Trail trail;
  @Inject LookBacks lookBacks;
  @Inject EntityManager entities;

  @BeforeEach
  void nothing_is_due() {
    trail.catchUp(1_000);
    lookBacks.run();
    Doubted.attack("delete from look_back");
    Doubted.attack("delete from look_back_find");
    Doubted.attack("delete from answer_task");
    Resealed.all();
  }

  private void letters() {
    for (int i = 0; i < LETTERS; i++) {
      Api.by("s-letters", "14101-tax", "staff")
          .body(
              exchange(her)
                  .with("/act", "\"SEND\"")
                  .with("/channel", "\"POST\"")
                  .with("/recipient/party", "\"SELF\"")
                  .toString())
          .post(CHECKS)
          .then()
          .statusCode(200);
    }
  }

  private long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }

  @Test
  void many_who_look_at_a_time_tell_each_check_once_and_registering_waits_for_none() {
    letters();
    String measure = protectedFrom(number(him), CIVIL);
    assertEquals(0, count("select count(*) from look_back"));
    trail.catchUp(50);
    assertEquals(1, count("select count(*) from look_back where done = false"));
    assertEquals(0, count("select count(*) from look_back_find"));
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(CompletableFuture.runAsync(lookBacks::run));
    }
    all.forEach(CompletableFuture::join);
    assertEquals(0, count("select count(*) from look_back where done = false"));
    assertEquals(LETTERS, finds(measure));
    assertEquals(LETTERS, count("select count(*) from answer_task where kind = 'STILL_UNDER_WAY'"));
    assertEquals(LETTERS, count("select sum(times) from answer_task where kind = 'LOOK_BACK'"));
    assertEquals(1, count("select count(*) from answer_task where kind = 'LOOK_BACK'"));
    readOnAgain();
    assertEquals(LETTERS, finds(measure));
    assertEquals(LETTERS, count("select count(*) from answer_task where kind = 'STILL_UNDER_WAY'"));
  }

  @Test
  void a_measure_in_doubt_waits_until_it_is_genuine_and_holds_up_no_other() {
    letters();
    String doubtful = protectedFrom(number(him), CIVIL);
    String other = protectedFrom(number(neighbour), CIVIL);
    trail.catchUp(50);
    Doubted.attack("update measure set reference = 'forged' where id = '" + doubtful + "'");
    lookBacks.run();
    assertEquals(0, finds(doubtful));
    assertEquals(LETTERS, finds(other));
    assertEquals(1, count("select count(*) from look_back where done = false"));
    Doubted.attack("update measure set reference = null where id = '" + doubtful + "'");
    lookBacks.run();
    assertEquals(LETTERS, finds(doubtful));
    assertEquals(0, count("select count(*) from look_back where done = false"));
    Resealed.all();
  }

  @Test
  void each_change_is_one_entry_whatever_was_found_and_in_how_many_steps() {
    letters();
    long before = lookedBack();
    protectedFrom(number(him), CIVIL);
    trail.catchUp(50);
    lookBacks.run();
    assertEquals(before + 1, lookedBack());
    new LookBacksTest().protectedFrom(number(him), CIVIL); // about whom nothing was let go on
    trail.catchUp(50);
    lookBacks.run();
    assertEquals(before + 2, lookedBack());
  }

  private long lookedBack() {
    return count("select count(*) from ledger_envelope where kind = 'LOOKED_BACK'");
  }

  @Test
  void who_reads_the_tasks_waits_for_a_few_steps_alone() {
    for (int i = 0; i < 8; i++) {
      new LookBacksTest().protectedFrom(number(him), CIVIL);
    }
    trail.catchUp(50);
    Api.by("o-few", CIVIL, "measure-officer").get(TASKS).then().statusCode(200);
    assertEquals(3, count("select count(*) from look_back where done = false"));
    lookBacks.run();
  }

  @Test
  void looking_back_that_fails_closes_nobody_s_tasks() {
    QuarkusMock.installMockForType(
        new LookBacks(null, null, null, null, null, null, null, null) {
          @Override
          public void run(int mostSteps) {
            throw new IllegalStateException("the register is wrapped under newer keys than these");
          }
        },
        LookBacks.class);
    Api.by("o-few", CIVIL, "measure-officer").get(TASKS).then().statusCode(200);
  }

  /** As after a position that was put back: each entry is taken again. */
  private void readOnAgain() {
    Doubted.attack("delete from look_back");
    Doubted.attack("delete from audit_index");
    Doubted.attack("update audit_position set entry = 0 where id = 1");
    trail.catchUp(50);
    assertTrue(count("select count(*) from look_back where done = false") >= 1);
    lookBacks.run();
    assertTrue(count("select count(*) from audit_about") >= LETTERS);
    Resealed.all();
  }

  private long finds(String measure) {
    return count("select count(*) from look_back_find where measure = '" + measure + "'");
  }
}
