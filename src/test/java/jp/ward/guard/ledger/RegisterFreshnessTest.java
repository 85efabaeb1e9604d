package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RegisterFreshnessTest {

  private final RegisterFreshness freshness = new RegisterFreshness();

  @Test
  void it_is_stale_until_somebody_has_looked() {
    assertTrue(freshness.isStale());
    assertFalse(freshness.cause().isEmpty());
  }

  /** The end of the ledger is noted on, or a restart would forget the doubt that it names. */
  @Test
  void rows_in_doubt_make_it_stale_and_leave_the_ledger_trusted() {
    assertTrue(freshness.isBehind());
    freshness.confirm();
    freshness.markDoubted("a row");
    assertTrue(freshness.isStale());
    assertFalse(freshness.isBehind());
    freshness.markStale("an older copy");
    freshness.markDoubted("a row");
    assertTrue(freshness.isBehind());
  }

  @Test
  void what_was_confirmed_is_fresh_until_it_is_found_stale_again() {
    freshness.confirm();
    assertFalse(freshness.isStale());
    freshness.markStale("behind its note");
    assertTrue(freshness.isStale());
    assertEquals("behind its note", freshness.cause());
  }
}
