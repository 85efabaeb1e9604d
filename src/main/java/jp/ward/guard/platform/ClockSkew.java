package jp.ward.guard.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far this machine's clock is from the database's. */
final class ClockSkew {

  static final Duration LARGEST = Duration.ofSeconds(30);

  private ClockSkew() {}

  static boolean isBearable(Clock here, Instant there) {
    return Duration.between(here.instant(), there).abs().compareTo(LARGEST) <= 0;
  }
}
