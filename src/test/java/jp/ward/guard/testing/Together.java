package jp.ward.guard.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sends the same call from many threads at once. */
public final class Together {

  /** It did not get its turn, among all or among those of one person. */
  private static final Set<Integer> NO_TURN = Set.of(503, 429);

  private static final int TRIES = 60;
  private static final long PAUSE_MILLIS = 500;

  private Together() {}

  /** How often each status was answered. */
  public static Map<Integer, Integer> statuses(int many, Callable<Integer> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(many);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      calls.add(
          threads.submit(
              () -> {
                start.await();
                int status = call.call();
                for (int again = 0; again < TRIES && NO_TURN.contains(status); again++) {
                  TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS); // nothing was done
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
}
