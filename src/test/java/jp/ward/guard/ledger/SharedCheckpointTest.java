package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedCheckpointTest {

  private final ExecutorService writers = Executors.newFixedThreadPool(16);

  @AfterEach
  void stop() {
    writers.shutdownNow();
  }

  @Test
  void nobody_returns_before_a_checkpoint_that_began_after_his_commit() throws Exception {
    AtomicLong committed = new AtomicLong();
    AtomicLong onDisk = new AtomicLong();
    SharedCheckpoint checkpoint =
        new SharedCheckpoint(
            () -> {
              long seen = committed.get();
              Thread.yield();
              onDisk.accumulateAndGet(seen, Math::max);
            });
    List<Future<Boolean>> all = new ArrayList<>();
    for (int writer = 0; writer < 16; writer++) {
      all.add(
          writers.submit(
              () -> {
                for (int i = 0; i < 500; i++) {
                  long mine = committed.incrementAndGet();
                  checkpoint.await();
                  if (onDisk.get() < mine) {
                    return false;
                  }
                }
                return true;
              }));
    }
    for (Future<Boolean> one : all) {
      assertTrue(one.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void who_waits_meanwhile_shares_the_next_checkpoint() throws Exception {
    CountDownLatch firstRuns = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch arrived = new CountDownLatch(15);
    SharedCheckpoint checkpoint =
        new SharedCheckpoint(
            () -> {
              if (runs.incrementAndGet() == 1) {
                firstRuns.countDown();
                awaitQuietly(goOn);
              }
            });
    List<Future<?>> all = new ArrayList<>();
    all.add(writers.submit(checkpoint::await));
    assertTrue(firstRuns.await(10, TimeUnit.SECONDS));
    for (int i = 0; i < 15; i++) {
      all.add(
          writers.submit(
              () -> {
                arrived.countDown();
                checkpoint.await();
              }));
    }
    assertTrue(arrived.await(10, TimeUnit.SECONDS));
    Thread.sleep(100); // all fifteen stand inside await() by then; fewer runs could only be right
    goOn.countDown();
    for (Future<?> one : all) {
      one.get(10, TimeUnit.SECONDS);
    }
    assertEquals(2, runs.get());
  }

  @Test
  void a_failed_checkpoint_fails_its_writer_and_is_tried_again_for_the_next() {
    AtomicInteger runs = new AtomicInteger();
    SharedCheckpoint checkpoint =
        new SharedCheckpoint(
            () -> {
              if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
              }
            });
    assertThrows(IllegalStateException.class, checkpoint::await);
    checkpoint.await();
    assertEquals(2, runs.get());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
