package jp.ward.guard.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Group;
import org.junit.jupiter.api.Test;

class TaskKindTest {

  @Test
  void every_outcome_ends_a_task_and_every_task_has_its_outcomes() {
    Set<TaskOutcome> all =
        Stream.of(TaskKind.values())
            .flatMap(kind -> kind.ends().stream())
            .collect(Collectors.toSet());
    assertEquals(EnumSet.complementOf(EnumSet.of(TaskOutcome.NOT_NEEDED)), all);
    assertFalse(TaskKind.STILL_UNDER_WAY.ends().contains(TaskOutcome.ANSWERED));
    assertFalse(TaskKind.ANSWER_BY_HAND.ends().contains(TaskOutcome.STOPPED));
  }

  @Test
  void what_names_a_measure_is_for_its_officers_alone() {
    assertEquals(Set.of(Group.MEASURE_OFFICER), Set.copyOf(TaskKind.LOOK_BACK.readers()));
  }
}
