package jp.ward.guard.audit.about;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.audit.trail.QuietWork;
import jp.ward.guard.audit.trail.TrailSettings;

/** Carries marks on every few seconds, until none is left. */
@ApplicationScoped
class CarriedMarksJob {

  private static final int MOST_PAGES = 1_000;

  private final CarriedMarks marks;
  private final QuietWork quiet;

  CarriedMarksJob(CarriedMarks marks, QuietWork quiet) {
    this.marks = marks;
    this.quiet = quiet;
  }

  @Scheduled(
      every = "{" + TrailSettings.EVERY + "}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void carryOn() {
    quiet.run(() -> marks.carryOn(MOST_PAGES));
  }
}
