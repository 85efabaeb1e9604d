package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Guard time, which never runs back, and legal days: what day it is in {@code guard.zone}. */
@ApplicationScoped
public class GuardDays {

  private final Ledger ledger;
  private final ZoneId zone;

  GuardDays(Ledger ledger, ZoneId zone) {
    this.ledger = ledger;
    this.zone = zone;
  }

  public Instant now() {
    return ledger.now();
  }

  public LocalDate today() {
    return of(ledger.now());
  }

  public LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
