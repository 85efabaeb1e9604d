package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Over plain JDBC and the real migration, as the command verify-ledger does it. */
class LedgerReaderTest extends MemoryLedger {

  @Test
  void an_untouched_ledger_is_sound() throws SQLException {
    assertEquals(new Verification(10, 0, Optional.empty()), reader.verify());
  }

  @Test
  void an_empty_ledger_is_sound() throws SQLException {
    execute("DELETE FROM ledger_envelope");
    execute("DELETE FROM ledger_content");
    execute(
        "UPDATE ledger_head SET entry = 0, mac = '', hash = '"
            + Chain.BEGINNING
            + "', guard_time = TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00'");
    assertEquals(new Verification(0, 0, Optional.empty()), reader.verify());
  }

  @Test
  void a_ledger_of_several_pages_is_sound_and_told_page_by_page() throws SQLException {
    append(NOON.plusSeconds(1), 11, 2500);
    List<Long> told = new ArrayList<>();
    Verification found = reader.verify((entries, of) -> told.addAll(List.of(entries, of)));
    assertEquals(new Verification(2500, 0, Optional.empty()), found);
    assertEquals(List.of(1000L, 2500L, 2000L, 2500L, 2500L, 2500L, 2500L, 2500L), told);
  }

  @Test
  void an_entry_is_read_as_it_was_written() throws SQLException {
    Stored seventh = reader.read(7).orElseThrow();
    assertEquals(7, seventh.entry());
    assertEquals(NOON.plusNanos(1000), seventh.guardTime());
    assertEquals("CHECK", seventh.kind());
    assertEquals("14101-welfare", seventh.office());
    assertEquals("chk_7", seventh.reference());
    assertArrayEquals(content(7), seventh.content());
    assertEquals(Optional.empty(), reader.read(11));
  }

  @Test
  void an_entry_is_found_by_its_public_id() throws SQLException {
    assertEquals(Optional.of(7L), reader.byReference("chk_7"));
    assertEquals(Optional.empty(), reader.byReference("chk_77"));
    append(NOON.plusSeconds(1), 7, 7);
    assertEquals(Optional.of(7L), reader.byReference("chk_7"), "the earliest stays the answer");
  }

  @Test
  void nothing_of_the_content_stands_in_the_tables_in_the_clear() throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM ledger_content")) {
      while (rows.next()) {
        String sealed = new String(rows.getBytes("ciphertext"), StandardCharsets.ISO_8859_1);
        assertFalse(sealed.contains("secret"));
      }
    }
  }

  @Test
  void a_changed_office_is_named() throws SQLException {
    assertBad(4, "UPDATE ledger_envelope SET office = '14102-civil' WHERE entry = 4");
  }

  @Test
  void a_changed_kind_is_named() throws SQLException {
    assertBad(4, "UPDATE ledger_envelope SET kind = 'MEASURE_READ' WHERE entry = 4");
  }

  @Test
  void a_changed_time_is_named() throws SQLException {
    assertBad(
        4,
        "UPDATE ledger_envelope SET guard_time = guard_time + INTERVAL '0.000001' SECOND"
            + " WHERE entry = 4");
  }

  @Test
  void a_changed_mac_is_named() throws SQLException {
    assertBad(4, "UPDATE ledger_envelope SET mac = hash WHERE entry = 4");
  }

  @Test
  void a_deleted_entry_is_named() throws SQLException {
    assertBad(4, "DELETE FROM ledger_envelope WHERE entry = 4");
  }

  @Test
  void reordered_entries_are_named() throws SQLException {
    execute("UPDATE ledger_envelope SET entry = 99 WHERE entry = 4");
    execute("UPDATE ledger_envelope SET entry = 4 WHERE entry = 5");
    assertBad(4, "UPDATE ledger_envelope SET entry = 5 WHERE entry = 99");
  }

  @Test
  void an_entry_put_behind_the_last_is_named() throws SQLException {
    assertBad(
        11,
        "INSERT INTO ledger_envelope SELECT 11, guard_time, kind, office, commitment, hash, hash,"
            + " mac FROM ledger_envelope WHERE entry = 10");
  }

  @Test
  void a_cut_tail_is_named() throws SQLException {
    execute("DELETE FROM ledger_content WHERE entry > 8");
    assertBad(9, "DELETE FROM ledger_envelope WHERE entry > 8");
  }

  @Test
  void a_cut_tail_under_a_head_put_back_by_hand_is_named() throws SQLException {
    execute("DELETE FROM ledger_content WHERE entry > 8");
    execute("DELETE FROM ledger_envelope WHERE entry > 8");
    assertBad(
        9,
        "UPDATE ledger_head SET entry = 8,"
            + " hash = (SELECT hash FROM ledger_envelope WHERE entry = 8)");
  }

  @Test
  void a_deleted_head_row_is_named() throws SQLException {
    assertBad(11, "DELETE FROM ledger_head");
  }

  @Test
  void content_left_behind_tells_of_a_tail_cut_under_an_old_head() throws SQLException {
    HeadMark old = new LedgerStore(connection).head();
    append(NOON.plusSeconds(1), 11, 12);
    execute("DELETE FROM ledger_envelope WHERE entry > 10");
    execute(
        "UPDATE ledger_head SET entry = 10, hash = '"
            + old.hash()
            + "', mac = '"
            + old.mac()
            + "', guard_time = (SELECT guard_time FROM ledger_envelope WHERE entry = 10)");
    assertEquals(11, reader.verify().firstFault().orElseThrow().entry());
  }

  @Test
  void changed_content_is_named_and_not_read() throws SQLException {
    assertBad(
        4,
        "UPDATE ledger_content SET ciphertext = (SELECT ciphertext FROM ledger_content"
            + " WHERE entry = 5) WHERE entry = 4");
    assertThrows(LedgerUnavailable.class, () -> reader.read(4));
  }

  @Test
  void contents_exchanged_with_their_keys_are_named() throws SQLException {
    execute("UPDATE ledger_content SET entry = 99 WHERE entry = 4");
    execute("UPDATE ledger_content SET entry = 4 WHERE entry = 5");
    assertBad(4, "UPDATE ledger_content SET entry = 5 WHERE entry = 99");
  }

  @Test
  void a_changed_reference_is_named() throws SQLException {
    assertBad(4, "UPDATE ledger_content SET reference = 'chk_5' WHERE entry = 4");
  }

  @Test
  void another_genuine_content_than_was_committed_to_is_named() throws SQLException {
    execute("DELETE FROM ledger_content WHERE entry = 4");
    Content forged =
        Content.of(4, "chk_4", Content.salted("{}".getBytes(StandardCharsets.UTF_8)), keys);
    new LedgerStore(connection).insert(List.of(), List.of(forged));
    assertBad(4, "SELECT 1");
  }

  @Test
  void a_missing_content_row_is_named() throws SQLException {
    assertBad(4, "DELETE FROM ledger_content WHERE entry = 4");
  }

  @Test
  void a_spoiled_row_is_named() throws SQLException {
    execute("ALTER TABLE ledger_envelope ALTER COLUMN guard_time DROP NOT NULL");
    assertBad(4, "UPDATE ledger_envelope SET guard_time = NULL WHERE entry = 4");
  }

  @Test
  void a_destroyed_content_is_missed_since_no_entry_says_so() throws SQLException {
    assertBad(4, "UPDATE ledger_content SET wrapped_key = NULL WHERE entry = 4");
    assertEquals(Optional.empty(), reader.read(4));
  }

  @Test
  void other_keys_verify_nothing() throws SQLException {
    Verification found = new LedgerReader(connection, otherKeys).verify();
    assertEquals(1, found.firstFault().orElseThrow().entry());
  }

  @Test
  void a_head_that_moved_meanwhile_refuses_the_append() {
    assertThrows(
        LedgerUnavailable.class, () -> new LedgerStore(connection).moveHead(9, HeadMark.EMPTY));
  }

  private void assertBad(long entry, String sql) throws SQLException {
    execute(sql);
    Verification found = reader.verify();
    LedgerFault fault = found.firstFault().orElseThrow();
    assertEquals(entry, fault.entry(), fault::toString);
    assertEquals(entry - 1, found.entries());
    assertTrue(fault.what().matches("[ -~]+"), "nothing but plain words");
  }
}
