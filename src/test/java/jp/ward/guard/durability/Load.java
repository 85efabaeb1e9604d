package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ward.guard.platform.PackagedJar;

/** Clients that ask and register as fast as they can, and remember what they were told. */
final class Load implements AutoCloseable {

  private static final int CLIENTS = 6;
  private static final int QUESTIONS_OF_A_CLERK = 50; // far below the limits of one member of staff
  private static final AtomicInteger NUMBERS = new AtomicInteger(70_000_000);
  private static final AtomicInteger CLERKS = new AtomicInteger();

  private final PackagedJar jar;
  private final Receipts receipts;
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final List<Future<?>> running = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean ends;

  Load(PackagedJar jar, Receipts receipts) {
    this.jar = jar;
    this.receipts = receipts;
    for (int i = 0; i < CLIENTS; i++) {
      running.add(clients.submit(this::client));
    }
  }

  private Void client() throws Exception {
    String officer = Receipts.officer();
    while (!ends) {
      String clerk = "clerk-" + CLERKS.incrementAndGet();
      String token = Receipts.clerk(clerk);
      for (int i = 0; i < QUESTIONS_OF_A_CLERK && !ends; i++) {
        try {
          if (i % 5 == 0) {
            register(officer, clerk, token);
          } else {
            ask(clerk, token, anybody());
          }
        } catch (IOException e) {
          // no answer: the caller takes it as BLOCK, and the guard owes it nothing
          return null;
        }
      }
    }
    return null;
  }

  private void register(String officer, String clerk, String token) throws Exception {
    String number = Integer.toString(NUMBERS.incrementAndGet());
    HttpResponse<String> created = jar.post("/api/v1/measures", officer, Receipts.measure(number));
    if (isAnswer(201, created)) {
      receipts.registered(number, created);
      Receipts.Told asked = ask(clerk, token, number);
      if (asked != null) {
        Receipts.assertProtected(asked);
      }
    }
  }

  private Receipts.Told ask(String clerk, String token, String number) throws Exception {
    long asked = System.nanoTime();
    HttpResponse<String> answer = jar.post("/api/v1/checks", token, Receipts.question(number));
    return isAnswer(200, answer) ? receipts.told(clerk, answer, asked) : null;
  }

  private boolean isAnswer(int expected, HttpResponse<String> response) {
    if (response.statusCode() == 503) {
      refused.incrementAndGet();
      return false;
    }
    assertEquals(expected, response.statusCode(), response.body());
    return true;
  }

  /** Somebody registered before, or as often somebody who never was. */
  private String anybody() {
    List<Receipts.Registered> known = receipts.measuresUntilNow();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return known.isEmpty() || random.nextBoolean()
        ? Integer.toString(random.nextInt(10_000_000, 60_000_000))
        : known.get(random.nextInt(known.size())).number();
  }

  int refused() {
    return refused.get();
  }

  /** Waits for the clients, and fails with what a client saw. */
  @Override
  public void close() throws Exception {
    ends = true;
    clients.shutdown();
    for (Future<?> one : running) {
      one.get();
    }
    assertTrue(clients.isShutdown());
  }
}
