package jp.ward.guard.story.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("受領がいくつ重なっても、受領は一度だけ")
class HandoverRaceTest extends HandoverStory {

  private static final int COLLEAGUES = 20;
  private static final int TIMES = 3;
  private static final int UNAVAILABLE = 503;

  @Test
  void acknowledgements_of_twenty_colleagues_at_once_are_one() throws Exception {
    she_is_protected_from_him();
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    ExecutorService threads = Executors.newFixedThreadPool(COLLEAGUES * TIMES);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> calls = new ArrayList<>();
    for (int n = 0; n < COLLEAGUES * TIMES; n++) {
      String upn = "race-" + n % COLLEAGUES;
      calls.add(
          threads.submit(
              () -> {
                start.await();
                return status(upn, code);
              }));
    }
    start.countDown();
    Map<String, Map<Integer, Integer>> byColleague = new TreeMap<>();
    for (int n = 0; n < calls.size(); n++) {
      byColleague
          .computeIfAbsent("race-" + n % COLLEAGUES, any -> new TreeMap<>())
          .merge(calls.get(n).get(), 1, Integer::sum);
    }
    threads.shutdown();
    assertEquals(1, byColleague.values().stream().filter(Map.of(200, TIMES)::equals).count());
    assertEquals(
        COLLEAGUES - 1, byColleague.values().stream().filter(Map.of(409, TIMES)::equals).count());
    assertEquals(1, entries("HANDOVER_ACKNOWLEDGED", code));
    assertEquals(TIMES - 1, entries("HANDOVER_READ", code));
    assertEquals((COLLEAGUES - 1) * TIMES, entries("HANDOVER_REFUSED", code));
  }

  private int status(String upn, String code) throws InterruptedException {
    while (true) {
      RequestSpecification caller = by(upn, "14102-welfare", "staff");
      int status = acknowledged(caller, code, atB(number)).extract().statusCode();
      if (status != UNAVAILABLE) {
        return status;
      }
      Thread.sleep(100); // it did not get its turn: nothing was done
    }
  }

  private int entries(String kind, String code) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from ledger_envelope e join ledger_content c"
                        + " on c.entry = e.entry where e.kind = ?1 and c.reference = ?2")
                .setParameter(1, kind)
                .setParameter(2, code)
                .getSingleResult())
        .intValue();
  }
}
