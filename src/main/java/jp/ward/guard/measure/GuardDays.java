package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal days: what day it is in {@code guard.zone}. */
@ApplicationScoped
class GuardDays {

  private final Clock clock;
  private final ZoneId zone;

  GuardDays(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return of(clock.instant());
  }

  LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
