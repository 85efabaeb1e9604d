package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every situation there can be with the worst table: one that permits everything. */
@DisplayName("最低線")
class SafetyFloorTest {

  private static final Optional<Ruling> CARELESS =
      Optional.of(new Ruling("R0", Outcome.PERMIT, List.of()));

  @ParameterizedTest
  @EnumSource
  void no_table_gets_below_any_floor(Act act) {
    List<String> below = new ArrayList<>();
    Situations.forEachPossible(
        act,
        situation -> {
          Outcome answer = SafetyFloor.raise(situation, CARELESS).outcome();
          for (Floor floor : Floor.values()) {
            if (!answer.isAtLeast(floor.demands(situation)) && below.size() < 5) {
              below.add(floor + " " + situation);
            }
          }
        });
    assertEquals(List.of(), below);
  }

  @ParameterizedTest
  @EnumSource
  void a_case_that_a_table_leaves_open_is_never_permitted(Act act) {
    List<Situation> permitted = new ArrayList<>();
    Situations.forEachPossible(
        act,
        situation -> {
          Outcome answer = SafetyFloor.raise(situation, Optional.empty()).outcome();
          if (!answer.isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED) && permitted.size() < 5) {
            permitted.add(situation);
          }
        });
    assertEquals(List.of(), permitted);
  }
}
