package jp.ward.guard.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.ledger.Ledger;

/** Deletes handovers that have long expired; the ledger keeps who asked about whom. */
@ApplicationScoped
class HandoverJob {

  /** Until then a code that somebody still quotes adds its persons to the question. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final int AT_ONCE = 1_000;

  private final HandoverStore store;
  private final Ledger ledger;
  private final Clock clock;

  HandoverJob(HandoverStore store, Ledger ledger, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "10m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void deleteOld() {
    try {
      int deleted = AT_ONCE;
      while (deleted == AT_ONCE) { // in lots: others write in between
        deleted = deleteSome();
      }
    } catch (RuntimeException failed) {
      // The words of a database quote what it refused, and the scheduler prints what is thrown.
      throw new IllegalStateException("old handovers stay: " + failed.getClass().getName());
    }
  }

  /** An idle job writes nothing. */
  private int deleteSome() {
    Instant then = clock.instant().minus(KEPT);
    List<String> codes =
        QuarkusTransaction.requiringNew().call(() -> store.expiredBefore(then, AT_ONCE));
    if (!codes.isEmpty()) {
      ledger.write(
          () -> {
            store.delete(codes);
            return ledger.append(ledger.lock(), List.of(HandoverEntries.deleted(codes)));
          });
    }
    return codes.size();
  }
}
