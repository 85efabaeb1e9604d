package jp.ward.guard.kernel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In which direction a setting protects less. Held by SettingsInForceTest. */
public enum Weaker {
  /** A number or a time: more of it. */
  MORE,
  /** A number: less of it. */
  LESS,
  /** A list of words: one of them is missing. */
  FEWER,
  /** Nobody can tell by looking: every change. */
  ANY,
  /** In no direction: it protects as well either way. */
  NEVER;

  /** Whether the value now protects less than the one before. */
  public boolean isWeaker(String before, String now) {
    if (before.equals(now) || this == NEVER) {
      return false;
    }
    if (this == FEWER) {
      return !words(now).containsAll(words(before));
    }
    Optional<BigDecimal> from = number(before);
    Optional<BigDecimal> to = number(now);
    if (this == ANY || from.isEmpty() || to.isEmpty()) {
      return true;
    }
    int step = to.get().compareTo(from.get());
    return this == MORE ? step > 0 : step < 0;
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toSet());
  }

  /** A number, or the seconds of a time such as {@code PT10M} or {@code P3D}. */
  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException noNumber) {
      return seconds(text);
    }
  }

  private static Optional<BigDecimal> seconds(String text) {
    try {
      return Optional.of(BigDecimal.valueOf(Duration.parse(text).toSeconds()));
    } catch (DateTimeException noDuration) {
      try {
        return Optional.of(
            BigDecimal.valueOf(Duration.ofDays(Period.parse(text).getDays()).toSeconds()));
      } catch (DateTimeException noTime) {
        return Optional.empty();
      }
    }
  }
}
