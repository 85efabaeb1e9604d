package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("二人が同じ手順を同時に記録しても、記録は一つ")
class AfterLeakRaceTest extends AfterLeakStory {

  private static final int MANY = 24;
  private static final int UNAVAILABLE = 503;

  @Test
  void one_wins_and_the_others_are_told_that_it_is_recorded() throws Exception {
    protectedPerson();
    String incident = incident(clerk(), report(aboutHer(), ""));
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Tokens officer = Tokens.of("officer-" + i % 2, "14101-civil", "measure-officer");
      calls.add(
          threads.submit(
              () -> {
                start.await();
                int status = UNAVAILABLE;
                while (status == UNAVAILABLE) { // it did not get its turn: nothing was done
                  status = take(officer, incident, "WARN_PROTECTED_PERSON", "DONE").statusCode();
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
    assertEquals(Map.of(200, 1, 409, MANY - 1), statuses);
    assertEquals(1, read(officerOfA(), incident).getList("steps[2].records").size());
  }
}
