package jp.ward.guard.access;

import java.time.Duration;

/**
 * Somebody was refused more often than they are heard in a day.
 *
 * @param seconds until they are heard again
 * @param isDue whether this time is to be recorded: once a minute
 */
public record Excess(int seconds, boolean isDue) {

  static final Duration NOTED_EVERY = Duration.ofMinutes(1);
}
