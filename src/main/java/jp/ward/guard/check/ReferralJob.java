package jp.ward.guard.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import jp.ward.guard.ledger.Ledger;

/** Forgets the referrals of months that are over. */
@ApplicationScoped
class ReferralJob {

  private final ReferralStore store;
  private final Ledger ledger;
  private final Clock clock;
  private final ZoneId zone;

  ReferralJob(ReferralStore store, Ledger ledger, Clock clock, ZoneId zone) {
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
    this.zone = zone;
  }

  @Scheduled(every = "6h", delayed = "10m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void forgetOld() {
    // A month longer than needed: guard time may lag behind where clocks differ.
    LocalDate before = YearMonth.now(clock.withZone(zone)).minusMonths(1).atDay(1);
    if (QuarkusTransaction.requiringNew().call(() -> store.holdsBefore(before))) {
      ledger.write(() -> store.forget(before));
    }
  }
}
