package jp.ward.guard.audit.trail;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads on every few seconds, so that whoever looks has little to wait for. */
@ApplicationScoped
class FollowerJob {

  private static final int MOST_PAGES = 1_000;

  private final Follower follower;
  private final QuietWork quiet;

  FollowerJob(Follower follower, QuietWork quiet) {
    this.follower = follower;
    this.quiet = quiet;
  }

  @Scheduled(
      every = "{" + TrailSettings.EVERY + "}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void readOn() {
    quiet.run(() -> follower.catchUp(MOST_PAGES));
  }
}
