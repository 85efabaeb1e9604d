package jp.ward.guard.audit.presence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.audit.trail.QuietWork;

/** Forgets who was signed in long ago, some times a day. */
@ApplicationScoped
class SignInJob {

  private final SignInMemory memory;
  private final QuietWork quiet;

  SignInJob(SignInMemory memory, QuietWork quiet) {
    this.memory = memory;
    this.quiet = quiet;
  }

  @Scheduled(every = "6h", delayed = "10m")
  void forgetOld() {
    quiet.run(memory::forgetOld);
  }
}
