package jp.ward.guard.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.ledger.Ledger;

/** Forgets repeated requests after their 24 hours, in turn with everybody else who writes. */
@ApplicationScoped
class IdempotencyJob {

  private final Idempotency idempotency;
  private final Ledger ledger;

  IdempotencyJob(Idempotency idempotency, Ledger ledger) {
    this.idempotency = idempotency;
    this.ledger = ledger;
  }

  @Scheduled(every = "1h", delayed = "10m")
  void forgetOld() {
    ledger.write(
        () -> {
          idempotency.forgetOld();
          return null;
        });
  }
}
