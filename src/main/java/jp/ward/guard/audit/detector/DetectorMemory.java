package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import jp.ward.guard.ledger.Ledger;

/**
 * Forgets who asked about whom after some weeks: it is kept no longer than a finding needs it. Held
 * by OrdinaryWeekTest.
 */
@ApplicationScoped
class DetectorMemory {

  private static final int AT_ONCE = 500;
  private static final Period LOOKS_KEPT = Period.ofDays(40);

  private final LookupStore lookups;
  private final Ledger ledger;
  private final Clock clock;
  private final ZoneId zone;

  DetectorMemory(LookupStore lookups, Ledger ledger, Clock clock, ZoneId zone) {
    this.lookups = lookups;
    this.ledger = ledger;
    this.clock = clock;
    this.zone = zone;
  }

  /** Deletes what is too old, a bounded number in each transaction. */
  void forgetOld() {
    LocalDate before = LocalDate.ofInstant(clock.instant(), zone).minus(LOOKS_KEPT);
    int forgotten = AT_ONCE;
    while (forgotten == AT_ONCE) {
      forgotten = ledger.write(() -> lookups.forget(before, AT_ONCE));
    }
  }
}
