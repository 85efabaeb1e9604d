package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PauseTest {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private final Pause pause = new Pause(FIRST, LONGEST);

  @Test
  void it_doubles_up_to_its_bound() {
    List<Long> seconds =
        IntStream.rangeClosed(1, 7)
            .mapToObj(failures -> pause.after(failures, (byte) 0).toSeconds())
            .toList();
    assertEquals(List.of(10L, 20L, 40L, 80L, 120L, 120L, 120L), seconds);
    assertEquals(LONGEST, pause.after(Integer.MAX_VALUE, (byte) 0));
  }

  @Test
  void chance_shortens_it_by_a_quarter_at_most() {
    for (int random = 0; random < 256; random++) {
      Duration shortened = pause.after(1, (byte) random);
      assertTrue(shortened.compareTo(FIRST) <= 0, "" + shortened);
      assertTrue(shortened.compareTo(FIRST.multipliedBy(3).dividedBy(4)) > 0, "" + shortened);
    }
  }

  @Test
  void a_first_pause_beyond_the_bound_is_the_bound() {
    assertEquals(FIRST, new Pause(LONGEST, FIRST).after(1, (byte) 0));
  }
}
