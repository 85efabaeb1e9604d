package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("二者が承認できるのは、二者承認を求めた判定だけ")
class ReleasedDecisionTest {

  private static Decision decision(Outcome outcome, Set<Attribute> kept) {
    return new Decision(
        outcome,
        EnumSet.of(Flag.ABOUT_PROTECTED_PERSON),
        EnumSet.allOf(Attribute.class),
        kept,
        "R10",
        "S01",
        List.of("T14"),
        List.of(),
        List.of());
  }

  @Test
  void what_was_declared_may_be_told_and_nothing_else() {
    Decision released =
        decision(Outcome.DUAL_APPROVAL_REQUIRED, EnumSet.complementOf(EnumSet.of(Attribute.NAME)))
            .released();
    assertEquals(Outcome.PERMIT_WITH_LIMITS, released.outcome());
    assertEquals(EnumSet.complementOf(EnumSet.of(Attribute.NAME)), released.withhold());
    assertEquals(EnumSet.of(Flag.ABOUT_PROTECTED_PERSON), released.flags());
    assertEquals("R10", released.rule());
  }

  @Test
  void where_nothing_was_declared_everything_is_withheld() {
    Decision released =
        decision(Outcome.DUAL_APPROVAL_REQUIRED, EnumSet.allOf(Attribute.class)).released();
    assertEquals(EnumSet.allOf(Attribute.class), released.withhold());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DUAL_APPROVAL_REQUIRED")
  void no_other_verdict_is_released(Outcome outcome) {
    assertThrows(IllegalStateException.class, () -> decision(outcome, Set.of()).released());
  }
}
