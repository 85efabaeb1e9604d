package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.kernel.Ids;
import org.junit.jupiter.api.Test;

/** The ledger on the database it is built for; other tests may write to it meanwhile. */
@QuarkusTest
class LedgerTest {

  private static final byte[] CONTENT = "{\"v\":1,\"a\":1}".getBytes(StandardCharsets.UTF_8);

  @Inject Ledger ledger;

  @Test
  void what_was_written_is_numbered_read_and_verified() {
    String mark = Ids.next("tst", Instant.EPOCH);
    List<Long> numbers = append(mark + "_1", mark + "_2", mark + "_3");
    assertEquals(List.of(numbers.get(0), numbers.get(0) + 1, numbers.get(0) + 2), numbers);
    Stored second = ledger.read(numbers.get(1)).orElseThrow();
    assertEquals(mark + "_2", second.reference());
    assertArrayEquals(CONTENT, second.content());
    assertEquals(numbers.get(2), ledger.byReference(mark + "_3").orElseThrow());
    assertTrue(ledger.verify().isSound());
  }

  @Test
  void a_failed_transaction_leaves_nothing() {
    assertThrows(
        IllegalStateException.class,
        () ->
            ledger.write(
                () -> {
                  ledger.append(ledger.lock(), List.of(entry("tst_failed")));
                  throw new IllegalStateException("poisoned");
                }));
    assertTrue(ledger.byReference("tst_failed").isEmpty());
    assertTrue(ledger.verify().isSound());
  }

  @Test
  void an_append_under_a_head_that_moved_is_refused() {
    assertThrows(
        LedgerUnavailable.class,
        () ->
            ledger.write(
                () -> {
                  Head head = ledger.lock();
                  ledger.append(head, List.of(entry("tst_once")));
                  return ledger.append(head, List.of(entry("tst_twice")));
                }));
    assertTrue(ledger.byReference("tst_once").isEmpty());
  }

  @Test
  void two_appends_in_one_transaction_follow_each_other() {
    List<Long> numbers =
        ledger.write(
            () -> {
              List<Long> both = new ArrayList<>(ledger.append(ledger.lock(), List.of(entry(null))));
              both.addAll(ledger.append(ledger.lock(), List.of(entry(null))));
              return both;
            });
    assertEquals(numbers.get(0) + 1, numbers.get(1));
  }

  @Test
  void nobody_locks_or_appends_outside_a_transaction() {
    assertThrows(RuntimeException.class, ledger::lock);
    Head head = new Head(0, Chain.BEGINNING, Instant.EPOCH);
    assertThrows(RuntimeException.class, () -> ledger.append(head, List.of(entry(null))));
  }

  @Test
  void writers_that_come_at_once_share_one_order() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      List<Long> seen = Collections.synchronizedList(new ArrayList<>());
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 8; writer++) {
        all.add(
            writers.submit(
                () -> {
                  for (int i = 0; i < 20; i++) {
                    List<Long> mine = append("tst_a", "tst_b");
                    assertEquals(mine.get(0) + 1, mine.get(1));
                    seen.addAll(mine);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
      assertEquals(320, seen.stream().distinct().count());
    } finally {
      writers.shutdown();
    }
    assertTrue(ledger.verify().isSound());
  }

  private List<Long> append(String... references) {
    return ledger.write(
        () -> {
          Head head = ledger.lock();
          List<Entry> entries = new ArrayList<>();
          for (String reference : references) {
            entries.add(entry(reference));
          }
          return ledger.append(head, entries);
        });
  }

  private static Entry entry(String reference) {
    return new Entry(Kind.AUDIT_READ, "14101-welfare", reference, CONTENT);
  }
}
