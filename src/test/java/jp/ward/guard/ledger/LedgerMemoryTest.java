package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("動いている間に戻されたデータベースは、控えがなくても見つかる")
class LedgerMemoryTest {

  private final RegisterFreshness freshness = new RegisterFreshness();
  private final LedgerMemory memory = new LedgerMemory(freshness);

  @BeforeEach
  void ten_entries_were_seen() {
    freshness.confirm();
    memory.keep(new StateNote.Noted(10, "hash-10"));
  }

  private static HeadMark head(long entry, String hash) {
    return new HeadMark(entry, hash, Instant.EPOCH, "mac");
  }

  @Test
  void the_same_or_a_later_end_is_no_doubt() {
    memory.look(head(10, "hash-10"));
    memory.look(head(11, "hash-11"));
    assertFalse(freshness.isStale());
  }

  @Test
  void an_earlier_end_is_one() {
    memory.look(head(9, "hash-9"));
    assertTrue(freshness.isStale());
  }

  @Test
  void another_entry_under_the_same_number_is_one() {
    memory.look(head(10, "another"));
    assertTrue(freshness.isStale());
  }

  @Test
  void it_never_goes_back_by_itself() {
    memory.keep(new StateNote.Noted(4, "hash-4"));
    assertEquals(10, memory.furthest());
  }

  @Test
  void whoever_vouches_for_the_register_begins_anew() {
    memory.forget();
    memory.look(head(2, "hash-2"));
    assertFalse(freshness.isStale());
    assertEquals(0, memory.furthest());
  }
}
