package jp.ward.guard.verification;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Verification;

/**
 * One thread that walks over the ledger beside those who write to it, one walk at a time. It is
 * never interrupted: H2 closes its file when a reading thread is. Held by VerificationTest.
 */
@ApplicationScoped
class VerificationWalker {

  /** Between two pages checks have the database to themselves for a while. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final Duration TOLD_EVERY = Duration.ofSeconds(5);
  private static final long LONGEST_END = TimeUnit.SECONDS.toMillis(5);

  private final Ledger ledger;
  private final VerificationResults results;
  private final Clock clock;
  private Walk walk;
  private volatile boolean ended;

  VerificationWalker(Ledger ledger, VerificationResults results, Clock clock) {
    this.ledger = ledger;
    this.results = results;
    this.clock = clock;
  }

  /** A walk that goes on; its numbers are those of the last page. */
  private static final class Walk {

    private final VerificationOrder order;
    private Thread thread;
    private volatile long entries;
    private volatile long of;
    private Instant told;

    private Walk(VerificationOrder order) {
      this.order = order;
      this.told = order.startedAt();
    }
  }

  /** Takes the one place of this replica; false where a walk goes on. */
  synchronized boolean reserve(VerificationOrder order) {
    if (walk != null || ended) {
      return false;
    }
    walk = new Walk(order);
    return true;
  }

  /** Begins what was reserved. */
  synchronized void begin() {
    Walk mine = walk;
    mine.thread = new Thread(() -> run(mine), "guard-verification");
    mine.thread.setDaemon(true);
    mine.thread.setPriority(Thread.MIN_PRIORITY);
    mine.thread.start();
  }

  /** Gives the place back. */
  synchronized void release() {
    walk = null;
  }

  /** Whether this walk goes on, on this replica. */
  synchronized boolean walks(String id) {
    return walk != null && walk.order.id().equals(id);
  }

  /** What is known of a walk on this replica beside what is stored. */
  synchronized VerificationJson current(VerificationJson stored) {
    return walks(stored.id()) && stored.status() == VerificationStatus.RUNNING
        ? stored.at(walk.entries, walk.of)
        : stored;
  }

  private void run(Walk mine) {
    try {
      Verification found = ledger.verify((entries, of) -> walked(mine, entries, of));
      results.finish(mine.order, found, mine.of);
    } catch (RuntimeException | Error unfinished) {
      giveUp(mine); // whoever reads it is told to start another
    } finally {
      release();
    }
  }

  private void giveUp(Walk mine) {
    try {
      results.giveUp(mine.order);
    } catch (RuntimeException unwritable) {
      // Nobody sees it alive from now on, which says the same a little later.
    }
  }

  private void walked(Walk mine, long entries, long of) {
    if (ended) {
      throw new IllegalStateException("the guard stops");
    }
    mine.entries = entries;
    mine.of = of;
    Instant now = clock.instant();
    if (now.isAfter(mine.told.plus(TOLD_EVERY))) {
      mine.told = now;
      tellOthers(mine, now);
    }
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  /** For those who ask another replica; a walk does not end because this once was not written. */
  private void tellOthers(Walk mine, Instant now) {
    try {
      results.progress(mine.order, mine.entries, mine.of, now);
    } catch (RuntimeException unwritable) {
      // The next one follows in a few seconds.
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    ended = true;
    Thread thread = thread();
    if (thread != null) {
      thread.join(LONGEST_END);
    }
  }

  private synchronized Thread thread() {
    return walk == null ? null : walk.thread;
  }
}
