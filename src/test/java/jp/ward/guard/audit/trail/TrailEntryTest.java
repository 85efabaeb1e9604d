package jp.ward.guard.audit.trail;

import static jp.ward.guard.audit.trail.ATrailEntry.aTrailEntry;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("入りきらない措置の番号は、あるかもしれないものとして扱う")
class TrailEntryTest {

  private static TrailEntry restingOn(int measures) {
    return aTrailEntry(1)
        .restingOn(
            IntStream.range(0, measures)
                .mapToObj(n -> "msr_01KAN8YB3Q5V7X9Z1C3E5G7J%02d".formatted(n))
                .collect(Collectors.joining(" ", " ", " ")))
        .build();
  }

  @Test
  void one_that_stands_there_is_meant_and_another_is_not() {
    assertTrue(restingOn(3).mayRestOnOneOf(Set.of("msr_01KAN8YB3Q5V7X9Z1C3E5G7J02")));
    assertFalse(restingOn(3).mayRestOnOneOf(Set.of("msr_01KAN8YB3Q5V7X9Z1C3E5G7J03")));
    assertFalse(aTrailEntry(1).build().mayRestOnOneOf(Set.of("msr_01KAN8YB3Q5V7X9Z1C3E5G7J03")));
  }

  @Test
  void where_the_column_is_full_any_may_have_been_left_out() {
    assertTrue(restingOn(64).mayRestOnOneOf(Set.of("msr_01KAN8YB3Q5V7X9Z1C3E5G7J99")));
  }
}
