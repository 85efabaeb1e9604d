package jp.ward.guard.audit.lookback;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.audit.trail.QuietWork;
import jp.ward.guard.audit.trail.TrailSettings;

/** Looks back for measures that were read on, every few seconds. */
@ApplicationScoped
class LookBackJob {

  private final LookBacks lookBacks;
  private final QuietWork quiet;

  LookBackJob(LookBacks lookBacks, QuietWork quiet) {
    this.lookBacks = lookBacks;
    this.quiet = quiet;
  }

  @Scheduled(
      every = "{" + TrailSettings.EVERY + "}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void lookBack() {
    quiet.run(lookBacks::run);
  }
}
