package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ward.guard.platform.PackagedJar;

/** Twenty clerks who ask once a second while somebody else misbehaves. */
final class Onlookers implements AutoCloseable {

  static final int CLERKS = 20;

  /** Each asks about somebody of his own: nobody may ask on and on about one person. */
  private static final AtomicInteger NUMBERS = new AtomicInteger(71_000_000);

  private final PackagedJar jar;
  private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
  private final List<String> unanswered = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
  private volatile boolean ends;

  Onlookers(PackagedJar jar) {
    this.jar = jar;
    for (int i = 0; i < CLERKS; i++) {
      String token = Receipts.clerk("onlooker-" + i);
      threads.submit(() -> askOnceASecond(token, NUMBERS.incrementAndGet()));
    }
  }

  private Void askOnceASecond(String token, int number) throws InterruptedException {
    Thread.sleep(number % CLERKS * (1_000 / CLERKS));
    while (!ends) {
      long begun = System.nanoTime();
      try {
        var answer = jar.post("/api/v1/checks", token, Receipts.question("0" + number));
        if (answer.statusCode() != 200) {
          unanswered.add(answer.statusCode() + " " + answer.body());
        }
      } catch (Exception broken) {
        unanswered.add(broken.toString());
      }
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      millis.add(took);
      Thread.sleep(Math.max(0, 1_000 - took));
    }
    return null;
  }

  /** Ends the day of the clerks: each of them had every answer. Tells how long they waited. */
  long everybodyHadEveryAnswer(String while_) throws InterruptedException {
    close();
    List<Long> sorted = millis.stream().sorted().toList();
    long p99 = sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    System.out.printf(
        "while %s: %d answers, median %d ms, p99 %d ms, longest %d ms, unanswered %d%n",
        while_,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        p99,
        sorted.get(sorted.size() - 1),
        unanswered.size());
    assertTrue(sorted.size() >= CLERKS, "they asked");
    assertEquals(List.of(), unanswered);
    return p99;
  }

  @Override
  public void close() throws InterruptedException {
    ends = true;
    threads.shutdown();
    assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
  }
}
