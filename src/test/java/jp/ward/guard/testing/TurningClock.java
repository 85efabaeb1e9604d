package jp.ward.guard.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of every test application: the machine's, until a test turns it. */
@Mock
@Singleton
public class TurningClock extends Clock {

  private volatile Duration turned = Duration.ZERO;

  /** Turns it away from the machine's; zero puts it right again. */
  public void turn(Duration by) {
    turned = by;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(turned);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
