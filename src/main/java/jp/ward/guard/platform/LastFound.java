package jp.ward.guard.platform;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What a look at the guard's health found last. However often it is asked for, one look is under
 * way at most; what is older than {@link #LONGEST} counts as not well, so a look that hangs is told
 * and waited for by nobody.
 */
final class LastFound {

  static final Duration LONGEST = Duration.ofSeconds(5);

  private final Supplier<Uni<SmallRyeHealth>> health;
  private final Clock clock;
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private volatile Found found = new Found(false, Instant.EPOCH);

  private record Found(boolean isUp, Instant at) {}

  LastFound(Supplier<Uni<SmallRyeHealth>> health, Clock clock) {
    this.health = health;
    this.clock = clock;
  }

  /** Looks again, unless the look before has not ended. */
  void look() {
    if (!isLooking.compareAndSet(false, true)) {
      return;
    }
    try {
      health.get().subscribe().with(one -> found(!one.isDown()), failed -> found(false));
    } catch (RuntimeException | Error failed) {
      found(false);
    }
  }

  private void found(boolean isUp) {
    found = new Found(isUp, clock.instant());
    isLooking.set(false);
  }

  boolean isUp() {
    Found last = found;
    return last.isUp() && Duration.between(last.at(), clock.instant()).abs().compareTo(LONGEST) < 0;
  }
}
