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
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("台帳は、一件ずつ一度だけ索引に移る")
class FollowerTest {

  @Inject Follower follower;
  @Inject EntityManager entities;

  @Test
  void each_entry_is_taken_once_however_many_read_on_at_a_time() {
    for (int i = 0; i < 40; i++) {
      Api.by("s-follow", "14102-welfare", "staff")
          .body(Question.sound().toString())
          .post("/api/v1/checks")
          .then()
          .statusCode(200);
    }
    List<CompletableFuture<Long>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(CompletableFuture.supplyAsync(() -> follower.catchUp(50)));
    }
    long reached = all.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
    assertTrue(reached >= 40);
    assertEquals(reached, count("select count(*) from audit_index where entry <= " + reached));
    assertEquals(
        count(
            "select count(*) from audit_index where kind = 'CHECK' and act is not null"
                + " and verdict is not null"),
        count("select sum(checks) from audit_tally where facet = 'ALL'"));
  }

  private long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
