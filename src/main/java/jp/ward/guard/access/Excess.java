package jp.ward.guard.access;

import java.time.Duration;

/**
 * Somebody was refused more often than he is heard in a day.
 *
 * @param seconds until he is heard again
 * @param isDue whether this time is to be recorded: once a minute
 */
public record Excess(int seconds, boolean isDue) {

  static final Duration NOTED_EVERY = Duration.ofMinutes(1);
}
