package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("二百の投票・二百の使用が重なっても、進むのは一度だけ")
class ApprovalRaceTest extends TwoPeopleStory {

  private static final int MANY = 200;
  private static final int UNAVAILABLE = 503;

  @BeforeEach
  void she_is_protected() {
    protectedPerson();
  }

  /** How often each status was answered. */
  private static Map<Integer, Integer> together(Callable<Integer> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      calls.add(
          threads.submit(
              () -> {
                start.await();
                int status = call.call();
                while (status == UNAVAILABLE) { // it did not get its turn: nothing was done
                  status = call.call();
                }
                return status;
              }));
    }
    start.countDown();
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (Future<Integer> one : calls) {
      statuses.merge(one.get(), 1, Integer::sum);
    }
    threads.shutdown();
    System.out.println("race: " + statuses);
    return statuses;
  }

  @Test
  void two_hundred_votes_of_one_officer_count_once() throws Exception {
    String approval = requested(clerk(), asked());
    Tokens officer = theOfficer();
    Map<Integer, Integer> statuses =
        together(() -> vote(officer, approval, "APPROVE").statusCode());
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
        together(() -> Api.by(clerk).body(body).post(CLEARANCES + "/use").statusCode());
    assertEquals(Map.of(200, 1, 409, MANY - 1), statuses);
    assertEquals("USED", Api.by(clerk()).get(APPROVALS + "/" + approval).path("status"));
  }
}
