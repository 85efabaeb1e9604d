package jp.ward.guard.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks at the outbox every few seconds, and forgets what is long done. */
@ApplicationScoped
class OutboxJob {

  private static final Duration DELIVERED_KEPT = Duration.ofDays(7);
  private static final Duration DEAD_KEPT = Duration.ofDays(90);

  private final Deliveries deliveries;
  private final OutboxMeters meters;
  private final NoticeStore store;
  private final Writing writing;
  private final Clock clock;
  private volatile boolean ended;

  OutboxJob(
      Deliveries deliveries, OutboxMeters meters, NoticeStore store, Writing writing, Clock clock) {
    this.deliveries = deliveries;
    this.meters = meters;
    this.store = store;
    this.writing = writing;
    this.clock = clock;
  }

  @Scheduled(
      every = "{guard.notice.every}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void deliver() {
    if (!ended) { // the scheduler outlives the database's connections
      try {
        deliveries.begin();
        meters.refresh();
      } catch (RuntimeException failed) {
        // The words of a database quote what it refused, and the scheduler prints what is thrown.
        throw new IllegalStateException("notices wait: " + failed.getClass().getName());
      }
    }
  }

  @Scheduled(every = "1h", delayed = "10m")
  void forgetOld() {
    Instant now = clock.instant();
    writing.inTurn(
        () ->
            store.forget(NoticeState.DELIVERED, now.minus(DELIVERED_KEPT))
                + store.forget(NoticeState.DEAD, now.minus(DEAD_KEPT))
                + store.forget(NoticeState.UNDELIVERABLE, now.minus(DEAD_KEPT)));
  }

  void atTheEnd(@Observes ShutdownEvent end) {
    ended = true;
    deliveries.end();
  }
}
