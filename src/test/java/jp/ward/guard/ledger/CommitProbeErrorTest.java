package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.ward.guard.testing.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A probe without an application round it, of which one part throws. */
@DisplayName("確かめる手は、何が起きても止まらない")
class CommitProbeErrorTest {

  private final HandClock clock = new HandClock(Instant.parse("2026-11-30T00:00:00Z"));
  private final Parts parts = new Parts();
  private final CommitProbe probe = new CommitProbe(null, parts, clock, paths());

  private static final class Parts extends Durability {
    private String broken = "";
    private Throwable thrown;

    Parts() {
      super(null);
    }

    @Override
    void probe(Supplier<?> transaction) {
      look("write");
    }

    @Override
    void mark(boolean isSound) {
      look("mark");
    }

    private void look(String part) {
      if (part.equals(broken) && thrown instanceof Error error) {
        throw error;
      }
      if (part.equals(broken) && thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private Instance<AnswerPath> paths() {
    List<AnswerPath> all = List.of(() -> parts.look("first"), () -> parts.look("second"));
    return (Instance<AnswerPath>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Instance.class},
            (self, method, values) -> {
              if (method.getName().equals("forEach")) {
                all.forEach((Consumer<AnswerPath>) values[0]);
                return null;
              }
              return all.iterator();
            });
  }

  static Stream<Arguments> faults() {
    return Stream.of("write", "mark", "first", "second")
        .flatMap(
            part ->
                Stream.of(
                        new OutOfMemoryError(),
                        new StackOverflowError(),
                        new NoClassDefFoundError(),
                        new AssertionError(),
                        new LedgerUnavailable("a"))
                    .map(thrown -> Arguments.of(part, thrown)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatever_is_thrown_is_not_ready_and_the_next_probe_is(String part, Throwable thrown) {
    probe.probe();
    assertTrue(probe.isWritable());
    parts.broken = part;
    parts.thrown = thrown;
    probe.probe();
    assertFalse(probe.isWritable());
    parts.broken = "";
    probe.probe();
    assertTrue(probe.isWritable());
  }

  @ParameterizedTest
  @CsvSource({"0,true", "9999,true", "10000,false", "-9999,true", "-10000,false", "-7200000,false"})
  void a_probe_counts_for_a_moment_wherever_the_clock_goes(long millis, boolean isReady) {
    probe.probe();
    clock.turn(Duration.ofMillis(millis));
    assertEquals(isReady, probe.isWritable());
  }

  @Test
  void before_the_first_probe_it_is_not_ready() {
    assertFalse(probe.isWritable());
  }
}
