package jp.ward.guard.audit.finding;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.audit.trail.QuietWork;

/** Lets the detectors look once a minute. */
@ApplicationScoped
class FindingJob {

  private final Detection detection;
  private final QuietWork quiet;

  FindingJob(Detection detection, QuietWork quiet) {
    this.detection = detection;
    this.quiet = quiet;
  }

  @Scheduled(
      every = "{" + FindingSettings.EVERY + "}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    quiet.run(detection::look);
  }
}
