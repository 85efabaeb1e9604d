package jp.ward.guard.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.decision.Party;
import jp.ward.guard.testing.ExchangeStory;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("止めた自動応答は、一度だけタスクになる")
class TaskProjectionTest extends ExchangeStory {

  @Inject Trail trail;
  @Inject EntityManager entities;

  @Test
  void each_stopped_exchange_is_counted_once_however_many_read_on_at_a_time() {
    protectedFrom(number(him), CIVIL);
    int asked = 30;
    for (int i = 0; i < asked; i++) {
      stopped(exchange(her).with("/reference", "\"once-" + i % 3 + "\""));
    }
    long before = notices();
    List<CompletableFuture<Long>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(CompletableFuture.supplyAsync(() -> trail.catchUp(50)));
    }
    all.forEach(CompletableFuture::join);
    trail.catchUp(50);
    String ours = " from answer_task where office = '14101-civil'";
    assertEquals(3, count("select count(*)" + ours));
    assertEquals(asked, count("select sum(times)" + ours));
    // nothing is sent here, so that each is kept: once for the officers, once for the managers
    assertEquals(3 * 2, notices() - before);
  }

  private long notices() {
    return count("select count(*) from notice where kind = 'TASK_WAITING'");
  }

  private long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }

  /** Every party and destination that a machine may name, and whether it names people there. */
  static Stream<Arguments> recipients() {
    return Stream.of(Party.values())
        .flatMap(party -> Stream.of(arguments(party, false), arguments(party, true)));
  }

  @ParameterizedTest
  @MethodSource("recipients")
  void the_question_of_a_task_is_a_check_once_the_people_stand_in_it(Party party, boolean named) {
    protectedFrom(number(him), CIVIL);
    Question question =
        exchange(her, neighbour)
            .with("/recipient/party", "\"" + party + "\"")
            .with("/recipient/office", party == Party.OFFICE ? "\"14101-tax\"" : "null");
    if (named) {
      question
          .with("/recipient/identifiers", "[" + number(him) + "]")
          .with("/destination/kind", "\"CALLER_SUPPLIED\"")
          .with("/destination/identifiers", "[{\"scheme\":\"PHONE\",\"value\":\"0312345678\"}]")
          .without("/reference");
    }
    String id = stopped(question).getString("id");
    JsonPath task =
        idsFor(officer()).stream()
            .map(one -> officer().get(TASKS + "/" + one).jsonPath())
            .filter(one -> id.equals(one.getString("check")))
            .findFirst()
            .orElseThrow();
    JsonPath answer =
        asked(
            Tokens.of("o-hand", CIVIL, "measure-officer"),
            completed(task, "NONE", her, neighbour).toString());
    assertNotNull(answer.getString("verdict"));
    assertEquals(named, task.getList("fill").contains("recipient.identifiers"));
    assertEquals(named ? task.getString("id") : reference, task.getString("question.reference"));
    done(officer(), task.getString("id"), "NOT_ANSWERED", null).then().statusCode(200);
  }
}
