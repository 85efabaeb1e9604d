package jp.ward.guard.audit.detector;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.audit.trail.QuietWork;

/** Forgets what detectors no longer need, some times a day. */
@ApplicationScoped
class DetectorJob {

  private final DetectorMemory memory;
  private final QuietWork quiet;

  DetectorJob(DetectorMemory memory, QuietWork quiet) {
    this.memory = memory;
    this.quiet = quiet;
  }

  @Scheduled(every = "6h", delayed = "10m")
  void forgetOld() {
    quiet.run(memory::forgetOld);
  }
}
