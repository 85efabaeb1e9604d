package jp.ward.guard.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
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

  /** Each is done by somebody without keys, once everything has been read on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_position set (entry, seal) = (select entry, seal from old_position) where id"
            + " = 1",
        "update audit_position set (entry, seal) = (select entry, seal from old_position) where id"
            + " = 1;delete from audit_index where entry > (select entry from old_position)",
        "update audit_position set (entry, seal) = (select entry, seal from old_position) where id"
            + " = 1;delete from audit_look",
        "delete from audit_index where entry = (select max(entry) from audit_index)",
        "delete from audit_index where entry > (select max(entry) - 3 from audit_index)",
        "delete from audit_index where entry = 2;update audit_position set seal = 'x' where id = 1",
        "delete from audit_named;update audit_position set seal = 'x' where id = 1",
        "delete from audit_index;update audit_position set entry = 0 where id = 1",
        "delete from audit_position where id = 1",
        "update audit_position set entry = entry + 7 where id = 1",
        "update audit_position set entry = -1 where id = 1"
      })
  void a_position_put_back_hides_nothing_and_stops_nothing(String statements) {
    asked();
    follower.catchUp(50);
    Doubted.attack("drop table if exists old_position");
    Doubted.attack("create table old_position as select * from audit_position where id = 1");
    asked();
    asked();
    follower.catchUp(50);
    long looks = count("select count(*) from audit_look");
    for (String one : statements.split(";")) {
      Doubted.attack(one);
    }
    asked();
    long reached = follower.catchUp(500);
    assertEquals(reached, count("select max(entry) from ledger_envelope"));
    assertEquals(reached, count("select count(*) from audit_index"));
    assertTrue(count("select count(*) from audit_look") >= looks);
    assertTrue(count("select count(*) from audit_named") > 0);
    Doubted.attack("drop table old_position");
    Resealed.all();
  }

  private static void asked() {
    Api.by("s-follow", "14102-welfare", "staff")
        .body(Question.sound().toString())
        .post("/api/v1/checks")
        .then()
        .statusCode(200);
  }

  private long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
