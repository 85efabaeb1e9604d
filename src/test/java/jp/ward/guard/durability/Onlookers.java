package jp.ward.guard.durability;

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

  private static final long CALM_MILLIS = 3_000;

  /** A machine that has nothing else to do answers each of them within this. */
  private static final long QUICK_MILLIS = 250;

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

  /**
   * What part of their answers they may miss while somebody misbehaves: whoever holds them up takes
   * nearly all, and a machine that is slow by itself takes some without him. How slow it is they
   * try first, with nobody there.
   */
  static double tolerance(PackagedJar jar) throws InterruptedException {
    try (Onlookers alone = new Onlookers(jar)) {
      Thread.sleep(CALM_MILLIS);
      return alone.ended("nobody misbehaves") < QUICK_MILLIS ? 0.02 : 0.5;
    }
  }

  /** Ends the day of the clerks: each of them had every answer. Tells how long they waited. */
  long everybodyHadEveryAnswer(String while_) throws InterruptedException {
    return everybodyHadAnswers(while_, 0);
  }

  /** Ends it: no more than this part of their questions stayed without an answer. */
  long everybodyHadAnswers(String while_, double tolerance) throws InterruptedException {
    long p99 = ended(while_);
    assertTrue(millis.size() >= CLERKS, "they asked");
    assertTrue(
        unanswered.size() <= tolerance * millis.size(),
        () -> unanswered.size() + " of " + millis.size() + ", such as " + unanswered.get(0));
    return p99;
  }

  private long ended(String while_) throws InterruptedException {
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
    return p99;
  }

  @Override
  public void close() throws InterruptedException {
    ends = true;
    threads.shutdown();
    assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
  }
}
