package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ten entries over plain JDBC and the real migration, without the service. */
abstract class MemoryLedger {

  static final Instant NOON = Instant.parse("2026-11-22T03:00:00.000001Z");

  @TempDir static Path folder;
  static Keys keys;
  static Keys otherKeys;

  Connection connection;
  LedgerReader reader;

  @BeforeAll
  static void two_key_folders() throws Exception {
    keys = freshKeys("keys");
    otherKeys = freshKeys("other");
  }

  @BeforeEach
  void ten_entries_in_two_batches() throws Exception {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    script("/db/migration/V1__ledger.sql");
    reader = new LedgerReader(connection, keys);
    append(NOON, 1, 4);
    append(NOON.plusNanos(1000), 5, 10);
  }

  private void script(String name) throws Exception {
    try (InputStream script = getClass().getResourceAsStream(name)) {
      execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** What Ledger.append does, without the service. */
  void append(Instant now, int first, int last) throws SQLException {
    LedgerStore store = new LedgerStore(connection);
    HeadMark head = store.lockHead();
    assertTrue(head.isGenuine(keys::ledgerMac));
    Chain chain = Chain.after(new Head(head.entry(), head.hash(), now), keys::ledgerMac);
    List<ChainLink> links = new ArrayList<>();
    List<Content> contents = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      Entry entry = new Entry(Kind.CHECK, "14101-welfare", "chk_" + number, content(number));
      byte[] salted = Content.salted(entry.content());
      ChainLink link = chain.extend(now, entry, Digest.sha256(salted));
      links.add(link);
      contents.add(Content.of(link.envelope().entry(), entry.reference(), salted, keys));
    }
    store.insert(links, contents);
    store.moveHead(head.entry(), chain.head());
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static byte[] content(int number) {
    return ("{\"secret\":" + number + "}").getBytes(StandardCharsets.UTF_8);
  }

  private static Keys freshKeys(String name) throws Exception {
    Path dir = folder.resolve(name);
    KeyFolder.init(dir);
    return new Keys(KeyFolder.read(dir, new ArrayList<>()));
  }
}
