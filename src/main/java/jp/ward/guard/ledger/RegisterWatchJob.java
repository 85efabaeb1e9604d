package jp.ward.guard.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins a walk over the register every few seconds, and records doubts every second. */
@ApplicationScoped
class RegisterWatchJob {

  static final String WALK = "register-walk";

  private final RegisterWatch watch;
  private volatile boolean ended;

  RegisterWatchJob(RegisterWatch watch) {
    this.watch = watch;
  }

  @Scheduled(
      identity = WALK,
      every = "5s",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void walk() {
    run(watch::walkBeside);
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void record() {
    run(watch::record);
  }

  private void run(Runnable work) {
    if (!ended) { // the scheduler outlives the database's connections
      try {
        work.run();
      } catch (RuntimeException failed) {
        // The words of a database quote what it refused, and the scheduler prints what is thrown.
        throw new IllegalStateException(
            "the watch over the register waits: " + failed.getClass().getName());
      }
    }
  }

  void atTheEnd(@Observes ShutdownEvent end) {
    ended = true;
  }
}
