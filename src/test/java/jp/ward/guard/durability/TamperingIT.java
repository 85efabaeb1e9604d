package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.ledger.LedgerReader;
import jp.ward.guard.ledger.StateNote;
import jp.ward.guard.ledger.Verification;
import jp.ward.guard.platform.PackagedJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with the database file, but without the keys; found by the command and in the code. */
@Tag("h2")
@DisplayName("台帳の改ざんは、最初の誤った記録とともに見つかる")
class TamperingIT {

  private static final String BOTH = "ledger_envelope ledger_content";

  @TempDir static Path folder;
  private static PackagedGuard guard;
  private static Keys keys;

  /** A copy made while the guard ran: it holds an older head, with its genuine MAC. */
  private static Path earlier;

  private static long last;
  private static int copies;

  @BeforeAll
  static void a_ledger_that_the_service_wrote() throws Exception {
    guard = new PackagedGuard(folder);
    keys = guard.keys();
    guard.start();
    for (int i = 0; i < 4; i++) {
      ask(i);
    }
    earlier = copy();
    for (int i = 4; i < 10; i++) {
      ask(i);
    }
    guard.jar.stop(); // and notes how far it came
    Verification whole = verified(copy());
    assertTrue(whole.isSound(), () -> "" + whole);
    last = whole.entries();
  }

  private static void ask(int number) throws Exception {
    HttpResponse<String> created =
        guard.jar.post(
            "/api/v1/measures", Receipts.officer(), Receipts.measure("7100000" + number));
    assertEquals(201, created.statusCode(), created.body());
    HttpResponse<String> asked =
        guard.jar.post(
            "/api/v1/checks", Receipts.clerk("clerk-1"), Receipts.question("7100000" + number));
    assertEquals(200, asked.statusCode(), asked.body());
  }

  @AfterAll
  static void stop() {
    guard.close();
  }

  @Test
  void untouched_it_is_sound_also_for_the_command() throws Exception {
    PackagedJar.Ended ended = guard.verifyLedger(copy());
    assertEquals(0, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains("Held against the state note"), ended.output());
  }

  @Test
  void the_note_of_an_ordered_stop_names_the_last_entry() {
    assertEquals(last, new StateNote(guard.state).last());
  }

  @Test
  void an_edited_envelope() throws Exception {
    finds(7, "UPDATE ledger_envelope SET office = '14102-civil' WHERE entry = 7");
  }

  @Test
  void an_edited_content() throws Exception {
    finds(
        7,
        "UPDATE ledger_content SET ciphertext ="
            + " (SELECT ciphertext FROM ledger_content WHERE entry = 8) WHERE entry = 7");
  }

  @Test
  void a_deleted_envelope() throws Exception {
    finds(7, "DELETE FROM ledger_envelope WHERE entry = 7");
  }

  @Test
  void a_deleted_content() throws Exception {
    finds(7, "DELETE FROM ledger_content WHERE entry = 7");
  }

  @Test
  void a_deleted_entry_whose_followers_moved_up() throws Exception {
    finds(
        7,
        onBoth("DELETE FROM % WHERE entry = 7", "UPDATE % SET entry = entry - 1 WHERE entry > 7"));
  }

  @Test
  void reordered_entries() throws Exception {
    finds(
        7,
        onBoth(
            "UPDATE % SET entry = 9999 WHERE entry = 7",
            "UPDATE % SET entry = 7 WHERE entry = 8", "UPDATE % SET entry = 8 WHERE entry = 9999"));
  }

  @Test
  void reordered_contents() throws Exception {
    finds(
        7,
        "UPDATE ledger_content SET entry = 9999 WHERE entry = 7",
        "UPDATE ledger_content SET entry = 7 WHERE entry = 8",
        "UPDATE ledger_content SET entry = 8 WHERE entry = 9999");
  }

  @Test
  void an_entry_inserted_between_others() throws Exception {
    finds(
        8,
        "UPDATE ledger_envelope SET entry = entry + 1000 WHERE entry > 7",
        "UPDATE ledger_envelope SET entry = entry - 999 WHERE entry > 1000",
        "UPDATE ledger_content SET entry = entry + 1000 WHERE entry > 7",
        "UPDATE ledger_content SET entry = entry - 999 WHERE entry > 1000",
        "INSERT INTO ledger_envelope SELECT 8, guard_time, kind, office, commitment, hash, hash,"
            + " mac FROM ledger_envelope WHERE entry = 7",
        "INSERT INTO ledger_content SELECT 8, reference, wrapped_key, nonce, ciphertext"
            + " FROM ledger_content WHERE entry = 7");
  }

  @Test
  void an_entry_inserted_behind_the_last() throws Exception {
    finds(
        last + 1,
        "INSERT INTO ledger_envelope SELECT entry + 1, guard_time, kind, office, commitment, hash,"
            + " hash, mac FROM ledger_envelope WHERE entry = "
            + last);
  }

  @Test
  void a_content_inserted_behind_the_last() throws Exception {
    finds(
        last + 1,
        "INSERT INTO ledger_content SELECT entry + 1, reference, wrapped_key, nonce, ciphertext"
            + " FROM ledger_content WHERE entry = "
            + last);
  }

  @Test
  void a_tail_cut_off() throws Exception {
    finds(last - 2, onBoth("DELETE FROM % WHERE entry > " + (last - 3)));
  }

  /** Sound in itself: only what was kept outside the database tells. */
  @Test
  void a_tail_cut_off_under_an_older_genuine_head() throws Exception {
    Path cut = copy();
    long head = cutBackTo(earlier, cut);
    assertTrue(head > 0 && head < last, "an older head: " + head);
    assertTrue(verified(cut).isSound());
    assertFound(head + 1, cut);
    PackagedJar.Ended ended = guard.verifyLedger(cut);
    assertTrue(ended.output().contains("the state note names entry " + last), ended.output());
  }

  /** Yesterday's file, put back as a whole. */
  @Test
  void an_older_copy() throws Exception {
    long head;
    try (Connection old = open(earlier)) {
      head = new LedgerReader(old, keys).highestEntry();
    }
    assertFound(head + 1, earlier);
  }

  private static long cutBackTo(Path older, Path cut) throws Exception {
    try (Connection from = open(older);
        Statement statement = from.createStatement();
        ResultSet row = statement.executeQuery("SELECT entry, hash, mac FROM ledger_head")) {
      row.next();
      long head = row.getLong(1);
      tamper(cut, onBoth("DELETE FROM % WHERE entry > " + head));
      tamper(
          cut,
          "UPDATE ledger_head SET entry = %d, hash = '%s', mac = '%s', guard_time ="
                  .formatted(head, row.getString(2), row.getString(3))
              + " (SELECT guard_time FROM ledger_envelope WHERE entry = "
              + head
              + ")");
      return head;
    }
  }

  private static String[] onBoth(String... statements) {
    return List.of(BOTH.split(" ")).stream()
        .flatMap(table -> List.of(statements).stream().map(sql -> sql.replace("%", table)))
        .toArray(String[]::new);
  }

  private static void finds(long entry, String... statements) throws Exception {
    Path copy = copy();
    tamper(copy, statements);
    assertEquals(entry, verified(copy).firstFault().orElseThrow().entry());
    assertFound(entry, copy);
  }

  private static void assertFound(long entry, Path copy) throws Exception {
    PackagedJar.Ended ended = guard.verifyLedger(copy);
    assertEquals(1, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains(": entry " + entry + ": "), ended.output());
    try (Connection connection = open(copy)) {
      Verification found = new LedgerReader(connection, keys).verify(new StateNote(guard.state));
      assertEquals(entry, found.firstFault().orElseThrow().entry());
    }
  }

  private static Verification verified(Path copy) throws Exception {
    try (Connection connection = open(copy)) {
      return new LedgerReader(connection, keys).verify();
    }
  }

  private static void tamper(Path copy, String... statements) throws Exception {
    try (Connection connection = open(copy);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Path copy() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy-" + copies++)).resolve("guard");
    Files.copy(Path.of(guard.database + ".mv.db"), Path.of(copy + ".mv.db"));
    return copy;
  }

  private static Connection open(Path database) throws Exception {
    return DriverManager.getConnection("jdbc:h2:file:" + database + ";IFEXISTS=TRUE", "guard", "");
  }
}
