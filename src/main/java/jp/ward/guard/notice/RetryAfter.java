package jp.ward.guard.notice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Reads the header {@code Retry-After} (RFC 9110): how long a receiver asks to be left alone, in
 * seconds or up to a date. What is no such value asks for nothing.
 */
final class RetryAfter {

  /** A receiver that asks for more is asked again after a day. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final int DIGITS = 18;

  /** The three ways to write a date over HTTP; only the first is still written. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
              .withZone(java.time.ZoneOffset.UTC));

  private RetryAfter() {}

  /** Zero where nothing is asked for, a day at most. */
  static Duration wait(String value, Instant now) {
    String text = value == null ? "" : value.strip();
    if (text.matches("[0-9]+")) {
      String digits = text.replaceFirst("^0+(?=.)", "");
      return digits.length() > DIGITS
          ? LONGEST
          : bounded(Duration.ofSeconds(Long.parseLong(digits)));
    }
    return DATES.stream()
        .map(format -> until(text, format, now))
        .filter(wait -> !wait.isZero())
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private static Duration until(String text, DateTimeFormatter format, Instant now) {
    try {
      return bounded(Duration.between(now, Instant.from(format.parse(text))));
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Duration.ZERO;
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
