package jp.ward.guard.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則をもう一度語り直し、くじで引いた事例で判定と突き合わせる")
class RulesTogetherTest {

  private static final long SEED = 20260401;
  private static final int CASES = 150_000;

  @Test
  void every_case_drawn_by_lot_is_answered_as_the_rules_say() {
    SplittableRandom lot = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      Imagined it = Imagined.drawn(lot);
      RulesRetold rules = new RulesRetold(it);
      Decision decision =
          it.stale()
              ? Answer.whileStaleTo(it.question(), it.known()).decision()
              : Answer.to(it.question(), it.known()).decision();
      assertEquals(rules.verdict(), decision.outcome(), () -> it + " by " + decision.rule());
      assertEquals(rules.flags(), decision.flags(), it::toString);
      assertEquals(rules.withhold(), decision.withhold(), it::toString);
    }
  }
}
