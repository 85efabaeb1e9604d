package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @Test
  void absent_or_star_fits_every_version() {
    assertDoesNotThrow(() -> IfMatch.parse(null).require(7));
    assertDoesNotThrow(() -> IfMatch.parse("*").require(7));
  }

  @Test
  void the_answered_tag_fits_its_version_alone() {
    assertDoesNotThrow(() -> IfMatch.parse(" \"7\" ").require(7));
    Refusal stale = assertThrows(Refusal.class, () -> IfMatch.parse("\"6\"").require(7));
    assertEquals(ProblemCode.STALE_VERSION, stale.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"9999999999999999999\""})
  void anything_else_is_refused_by_the_name_of_the_header(String header) {
    Refusal refusal = assertThrows(Refusal.class, () -> IfMatch.parse(header));
    assertEquals("If-Match", refusal.violations().get(0).field());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", " * ", "7"})
  void who_takes_protection_away_names_one_version(String header) {
    Refusal refusal = assertThrows(Refusal.class, () -> IfMatch.parseOne(header));
    assertEquals("If-Match", refusal.violations().get(0).field());
    assertDoesNotThrow(() -> IfMatch.parseOne("\"7\"").require(7));
  }
}
