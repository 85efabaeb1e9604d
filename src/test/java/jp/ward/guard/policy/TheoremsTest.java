package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("不変条件と遮断")
class TheoremsTest {

  /** The walk at the start passes over these where the answer is a block. */
  @ParameterizedTest
  @EnumSource(names = {"VIEW", "LIST", "SEND", "FORWARD", "ANSWER"})
  void what_is_said_to_bear_every_block_does(Act act) {
    List<Invariant> spared =
        Invariant.all().stream().filter(one -> !one.canABlockBreakIt()).toList();
    List<String> broken = new ArrayList<>();
    Situations.forEachPossible(
        act,
        situation ->
            spared.stream()
                .filter(one -> broken.size() < 5)
                .filter(one -> !one.holds(situation, Outcome.BLOCK, any -> Outcome.BLOCK))
                .forEach(one -> broken.add(one.name() + " " + situation)));
    assertEquals(List.of(), broken);
  }
}
