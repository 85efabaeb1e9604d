package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.mutiny.Uni;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.ward.guard.testing.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("何度聞かれても調べるのは1回、調べが止まれば準備完了と言わない")
class LastFoundTest {

  private final HandClock clock = new HandClock(Instant.parse("2026-11-30T00:00:00Z"));
  private final AtomicInteger looks = new AtomicInteger();
  private volatile Supplier<Uni<SmallRyeHealth>> health = () -> Uni.createFrom().item(told("UP"));
  private final LastFound last =
      new LastFound(
          () -> {
            looks.incrementAndGet();
            return health.get();
          },
          clock);

  private static SmallRyeHealth told(String status) {
    return new SmallRyeHealth(Json.createObjectBuilder().add("status", status).build());
  }

  @Test
  void before_the_first_look_it_is_not_well() {
    assertFalse(last.isUp());
  }

  @Test
  void asking_is_no_look() {
    last.look();
    for (int i = 0; i < 10_000; i++) {
      assertTrue(last.isUp());
    }
    assertEquals(1, looks.get());
  }

  @ParameterizedTest
  @CsvSource({
    "0,true",
    "1,true",
    "4999,true",
    "5000,false",
    "5001,false",
    "60000,false",
    "86400000,false",
    "-1,true",
    "-4999,true",
    "-5000,false",
    "-3600000,false"
  })
  void what_was_found_counts_for_a_moment_wherever_the_clock_goes(long millis, boolean isUp) {
    last.look();
    clock.turn(Duration.ofMillis(millis));
    assertEquals(isUp, last.isUp());
  }

  @Test
  void a_look_that_hangs_is_the_only_one_and_soon_counts_as_not_ready() {
    last.look();
    CompletableFuture<SmallRyeHealth> hanging = new CompletableFuture<>();
    health = () -> Uni.createFrom().completionStage(hanging);
    for (int i = 0; i < 6; i++) {
      last.look();
      clock.turn(Duration.ofSeconds(1));
    }
    assertEquals(2, looks.get());
    assertFalse(last.isUp());
    hanging.complete(told("UP"));
    assertTrue(last.isUp());
    last.look();
    assertEquals(3, looks.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOWN", "failure", "exception", "error"})
  void what_is_not_well_is_told_and_looked_at_again(String way) {
    last.look();
    health = () -> bad(way);
    last.look();
    assertFalse(last.isUp());
    health = () -> Uni.createFrom().item(told("UP"));
    last.look();
    assertTrue(last.isUp());
  }

  private static Uni<SmallRyeHealth> bad(String way) {
    return switch (way) {
      case "DOWN" -> Uni.createFrom().item(told("DOWN"));
      case "failure" -> Uni.createFrom().failure(new IllegalStateException());
      case "exception" -> throw new IllegalStateException();
      default -> throw new OutOfMemoryError();
    };
  }
}
