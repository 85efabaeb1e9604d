package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ward.guard.ledger.Ledger;

/** Guard time, which never runs back, and legal days: what day it is in {@code guard.zone}. */
@ApplicationScoped
class GuardDays {

  private final Ledger ledger;
  private final ZoneId zone;

  GuardDays(Ledger ledger, ZoneId zone) {
    this.ledger = ledger;
    this.zone = zone;
  }

  Instant now() {
    return ledger.now();
  }

  LocalDate today() {
    return of(ledger.now());
  }

  LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
