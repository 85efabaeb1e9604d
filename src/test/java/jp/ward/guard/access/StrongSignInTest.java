package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import jp.ward.guard.testing.ShippedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongSignInTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Set<String> HAVING = Set.of("sc", "hwk", "otp");
  private static final Set<String> KNOWING_OR_BEING = Set.of("pin", "pwd", "fpt", "face");
  private static final Set<String> WEAK = Set.of("sms", "tel", "kba", "rba", "user");

  private final StrongSignIn shipped =
      new StrongSignIn(ShippedSettings.of(CallerSettings.STRONG_AMR));

  @Test
  void mfa_alone_is_strong() {
    assertTrue(shipped.isStrong(Set.of("mfa"), null, NOW));
  }

  @Test
  void every_pair_of_two_kinds_is_strong_and_no_half_of_it() {
    for (String having : HAVING) {
      assertFalse(shipped.isStrong(Set.of(having), null, NOW));
      for (String other : KNOWING_OR_BEING) {
        assertTrue(shipped.isStrong(Set.of(having, other), null, NOW));
        assertFalse(shipped.isStrong(Set.of(other), null, NOW));
      }
    }
    assertFalse(shipped.isStrong(HAVING, null, NOW));
    assertFalse(shipped.isStrong(KNOWING_OR_BEING, null, NOW));
  }

  @Test
  void other_words_other_case_and_nothing_are_not_strong() {
    assertFalse(shipped.isStrong(WEAK, null, NOW));
    assertFalse(shipped.isStrong(Set.of("MFA"), null, NOW));
    assertFalse(shipped.isStrong(Set.of(), null, NOW));
  }

  @Test
  void a_sign_in_is_strong_for_fifteen_minutes() {
    assertTrue(shipped.isStrong(Set.of("mfa"), NOW.minusSeconds(900), NOW));
    assertFalse(shipped.isStrong(Set.of("mfa"), NOW.minusSeconds(901), NOW));
  }

  @Test
  void a_sign_in_in_the_future_is_not_strong() {
    assertTrue(shipped.isStrong(Set.of("mfa"), NOW.plusSeconds(60), NOW));
    assertFalse(shipped.isStrong(Set.of("mfa"), NOW.plusSeconds(61), NOW));
  }

  @Test
  void a_ward_may_write_its_own() {
    StrongSignIn own = new StrongSignIn(" hwk , sc + pin ");
    assertTrue(own.isStrong(Set.of("hwk"), null, NOW));
    assertTrue(own.isStrong(Set.of("sc", "pin"), null, NOW));
    assertFalse(own.isStrong(Set.of("mfa", "sc"), null, NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "mfa,", ",", "sc+", "sc|+pin", "+"})
  void a_part_that_asks_for_nothing_is_refused(String expression) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> new StrongSignIn(expression))
            .getMessage();
    assertEquals("guard.strong-amr has an empty part", said);
  }
}
