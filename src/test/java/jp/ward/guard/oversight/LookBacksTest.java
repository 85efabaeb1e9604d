package jp.ward.guard.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.ward.guard.audit.Doubted;
import jp.ward.guard.audit.Resealed;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = GuardTestResource.class, restrictToAnnotatedClass = true)
@DisplayName("見直しは、止まったところから続き、一度だけ知らせる")
class LookBacksTest extends ExchangeStory {

  private static final int LETTERS = 120;

  @Inject Follower follower;
  @Inject LookBacks lookBacks;
  @Inject EntityManager entities;

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
    follower.catchUp(50);
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

  /** As after a position that was put back: each entry is taken again. */
  private void readOnAgain() {
    Doubted.attack("delete from look_back");
    Doubted.attack("delete from audit_index");
    Doubted.attack("update audit_position set entry = 0 where id = 1");
    follower.catchUp(50);
    assertEquals(1, count("select count(*) from look_back where done = false"));
    lookBacks.run();
    assertTrue(count("select count(*) from audit_about") >= LETTERS);
    Resealed.all();
  }

  private long finds(String measure) {
    return count("select count(*) from look_back_find where measure = '" + measure + "'");
  }
}
