package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several entries, read by their numbers in one go. */
class LedgerSeveralTest extends MemoryLedger {

  @Test
  void several_entries_are_read_at_once_and_in_order() throws SQLException {
    append(NOON.plusSeconds(1), 11, 2500);
    List<Long> asked = new ArrayList<>(List.of(9_999L, 7L, 7L));
    for (long entry = 2500; entry > 0; entry -= 3) {
      asked.add(entry);
    }
    List<Stored> found = reader.these(asked);
    assertEquals(
        asked.stream().filter(entry -> entry < 9_999).sorted().distinct().toList(),
        found.stream().map(Stored::entry).toList());
    assertArrayEquals(content(7), found.get(2).content());
    assertEquals("chk_7", found.get(2).reference());
    assertEquals(List.of(), reader.these(List.of()));
  }

  @Test
  void among_several_one_that_was_changed_stands_there_without_content() throws SQLException {
    execute("UPDATE ledger_envelope SET office = '14101-tax' WHERE entry = 3");
    List<Stored> found = reader.these(List.of(2L, 3L));
    assertArrayEquals(content(2), found.get(0).content());
    assertNull(found.get(1).content());
  }
}
