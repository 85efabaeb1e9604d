package jp.ward.guard.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which ways to sign in are strong, read from {@code guard.strong-amr}.
 *
 * <p>Written as alternatives divided by commas, the parts of one alternative joined by {@code +},
 * the choices of one part by {@code |}: {@code mfa,sc|hwk|otp+pin|pwd|fpt|face}. The words are
 * those of RFC 8176.
 */
final class StrongSignIn {

  static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final List<List<Set<String>>> alternatives;

  /**
   * Throws {@link IllegalArgumentException} for a part without a word: it would ask for nothing.
   */
  StrongSignIn(String expression) {
    alternatives = split(expression, ",").map(StrongSignIn::parts).toList();
  }

  /**
   * Whether the sign-in was strong and is fresh.
   *
   * @param authTime when it took place, {@code null} where the token does not say
   */
  boolean isStrong(Set<String> amr, Instant authTime, Instant now) {
    return alternatives.stream()
            .anyMatch(
                parts -> parts.stream().allMatch(part -> part.stream().anyMatch(amr::contains)))
        && (authTime == null || isFresh(authTime, now));
  }

  private static boolean isFresh(Instant authTime, Instant now) {
    return !authTime.isBefore(now.minus(LONGEST)) && !authTime.isAfter(now.plus(CLOCKS_DIFFER));
  }

  private static List<Set<String>> parts(String alternative) {
    return split(alternative, "[+]").map(StrongSignIn::words).toList();
  }

  private static Set<String> words(String part) {
    return Set.copyOf(split(part, "[|]").toList());
  }

  private static Stream<String> split(String text, String mark) {
    return Arrays.stream(text.split(mark, -1))
        .map(String::strip)
        .peek(
            word -> {
              if (word.isEmpty()) {
                throw new IllegalArgumentException("guard.strong-amr has an empty part");
              }
            });
  }
}
