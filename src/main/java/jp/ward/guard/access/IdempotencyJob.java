package jp.ward.guard.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets repeated requests after their 24 hours. */
@ApplicationScoped
class IdempotencyJob {

  private final Idempotency idempotency;

  @Inject
  IdempotencyJob(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  @Scheduled(every = "1h", delayed = "10m")
  void forgetOld() {
    idempotency.forgetOld();
  }
}
