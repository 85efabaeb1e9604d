package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    List<String> broken = new ArrayList<>();
    Situations.forEachGroup(
        act,
        group -> {
          for (Invariant one : Invariant.all()) {
            if (!one.canABlockBreakIt(group.first())) {
              IntStream.range(0, group.members().size())
                  .mapToObj(group::get)
                  .filter(s -> broken.size() < 5)
                  .filter(s -> !one.holds(s, Outcome.BLOCK, any -> Outcome.BLOCK))
                  .forEach(s -> broken.add(one.name() + " " + s));
            }
          }
        });
    assertEquals(List.of(), broken);
  }
}
