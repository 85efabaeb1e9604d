package jp.ward.guard.oversight;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads on every few seconds, so that whoever looks has little to wait for. */
@ApplicationScoped
class FollowerJob {

  private static final int MOST_PAGES = 1_000;

  private final Follower follower;
  private final CarriedMarks marks;
  private final LookBacks lookBacks;
  private final Detection detection;
  private volatile boolean ended;

  FollowerJob(Follower follower, CarriedMarks marks, LookBacks lookBacks, Detection detection) {
    this.follower = follower;
    this.marks = marks;
    this.lookBacks = lookBacks;
    this.detection = detection;
  }

  @Scheduled(
      every = "{guard.audit.every}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void readOn() {
    run(
        () -> {
          follower.catchUp(MOST_PAGES);
          marks.carryOn(MOST_PAGES);
          lookBacks.run();
        });
  }

  @Scheduled(
      every = "{guard.audit.findings-every}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    run(detection::look);
  }

  @Scheduled(every = "6h", delayed = "10m")
  void forgetOld() {
    run(detection::forgetOld);
  }

  private void run(Runnable work) {
    if (!ended) { // the scheduler outlives the database's connections
      try {
        work.run();
      } catch (RuntimeException failed) {
        // The words of a database quote what it refused, and the scheduler prints what is thrown.
        throw new IllegalStateException("the audit waits: " + failed.getClass().getName());
      }
    }
  }

  void atTheEnd(@Observes ShutdownEvent end) {
    ended = true;
  }
}
