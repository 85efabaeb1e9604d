package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("守りを一つ外すと、最短の攻撃が見つかる")
class AttackWalkTest {

  private static String attackWithout(VoteGuard guard) {
    ApprovalLifecycle open = new ApprovalLifecycle(EnumSet.complementOf(EnumSet.of(guard)));
    String attack = new ApprovalWalk(open).from(Cast.twoPlaces()).orElse("");
    System.out.println("without " + guard + ": " + attack);
    return attack;
  }

  @Test
  void without_the_check_of_ones_own_request_the_walk_prints_the_self_approval() {
    assertEquals(
        "granted without a different eligible person in each place:"
            + " approve(asker) approve(asker as the system named him)",
        attackWithout(VoteGuard.NOT_THEIR_OWN));
  }

  @Test
  void without_one_person_one_place_the_walk_prints_who_fills_both() {
    assertEquals(
        "granted without a different eligible person in each place:"
            + " approve(officer and manager) approve(officer and manager)",
        attackWithout(VoteGuard.ONE_PERSON_ONE_PLACE));
  }

  @ParameterizedTest
  @EnumSource(VoteGuard.class)
  void no_guard_can_be_left_out(VoteGuard guard) {
    assertTrue(!attackWithout(guard).isEmpty());
  }
}
