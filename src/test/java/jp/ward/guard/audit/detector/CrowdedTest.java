package jp.ward.guard.audit.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("決めた日数のうちに決めた数: 端の日も数える")
class CrowdedTest {

  private static final Instant FIRST = Instant.parse("2026-06-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(90);

  private static List<Long> of(Duration... sinceTheFirst) {
    List<Instant> all = Arrays.stream(sinceTheFirst).map(FIRST::plus).toList();
    return Crowded.of(all, Function.identity(), 3, SPAN).stream()
        .map(at -> Duration.between(FIRST, at).toDays())
        .toList();
  }

  private static Duration day(int day) {
    return Duration.ofDays(day);
  }

  @Test
  void exactly_three_are_enough_and_two_are_not() {
    assertEquals(List.of(), of());
    assertEquals(List.of(), of(day(0), day(1)));
    assertEquals(List.of(0L, 1L, 2L), of(day(0), day(1), day(2)));
  }

  @Test
  void the_last_moment_of_the_span_counts_and_the_next_does_not() {
    assertEquals(List.of(0L, 45L, 90L), of(day(0), day(45), day(90)));
    assertEquals(List.of(), of(day(0), day(45), day(90).plusNanos(1_000)));
    assertEquals(List.of(0L, 0L, 90L), of(day(0), day(0), day(90)));
  }

  @Test
  void what_came_before_or_after_the_crowd_is_none_of_it() {
    assertEquals(List.of(100L, 101L, 102L), of(day(0), day(100), day(101), day(102), day(300)));
  }

  @Test
  void spans_that_overlap_are_told_together_once_each() {
    assertEquals(List.of(0L, 45L, 90L, 135L), of(day(0), day(45), day(90), day(135)));
    assertEquals(
        List.of(0L, 1L, 2L, 200L, 201L, 202L),
        of(day(0), day(1), day(2), day(200), day(201), day(202)));
  }

  @Test
  void a_newer_one_does_not_hide_a_crowd_that_nobody_has_looked_at_yet() {
    assertEquals(List.of(0L, 0L, 90L), of(day(0), day(0), day(90), day(91)));
  }
}
