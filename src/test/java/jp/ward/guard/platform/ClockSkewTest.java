package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockSkewTest {

  private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @Test
  void thirty_seconds_are_borne_in_either_direction() {
    assertTrue(ClockSkew.isBearable(CLOCK, NOON.plusSeconds(30)));
    assertTrue(ClockSkew.isBearable(CLOCK, NOON.minusSeconds(30)));
  }

  @Test
  void more_is_not() {
    assertFalse(ClockSkew.isBearable(CLOCK, NOON.plusSeconds(30).plusMillis(1)));
    assertFalse(ClockSkew.isBearable(CLOCK, NOON.minusSeconds(31)));
  }
}
