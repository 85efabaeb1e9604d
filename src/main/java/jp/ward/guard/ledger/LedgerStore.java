package jp.ward.guard.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.keys.Sealed;

/**
 * The statements over the three tables, the same for the service and for {@code verify-ledger}.
 * Neither changes nor deletes an entry; the transaction is the caller's. Held by LedgerReaderTest,
 * LedgerSeveralTest.
 */
final class LedgerStore {

  private static final int AT_ONCE = 100;
  private static final String HEAD =
      "SELECT entry, hash, guard_time, mac, register FROM ledger_head WHERE id = 1";
  private static final String ENTRY =
      "SELECT e.entry, e.guard_time, e.kind, e.office, e.commitment, e.previous_hash, e.hash,"
          + " e.mac, c.entry, c.reference, c.wrapped_key, c.nonce, c.ciphertext"
          + " FROM ledger_envelope e LEFT JOIN ledger_content c ON c.entry = e.entry ";

  private final Connection connection;

  LedgerStore(Connection connection) {
    this.connection = connection;
  }

  HeadMark head() throws SQLException {
    return head(HEAD);
  }

  /** Waits for every other writer: from here to the commit there is one order. */
  HeadMark lockHead() throws SQLException {
    return head(HEAD + " FOR UPDATE");
  }

  private HeadMark head(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return HeadMark.NONE; // carries no MAC: every writer refuses it, a verification names it
      }
      return new HeadMark(
          row.getLong(1), row.getString(2), instant(row, 3), row.getString(4), row.getString(5));
    }
  }

  /** One batch statement for all envelopes, one for all contents. */
  void insert(List<ChainLink> links, List<Content> contents) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger_envelope (entry, guard_time, kind, office, commitment,"
                + " previous_hash, hash, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (ChainLink link : links) {
        Envelope envelope = link.envelope();
        insert.setLong(1, envelope.entry());
        insert.setObject(2, OffsetDateTime.ofInstant(envelope.guardTime(), ZoneOffset.UTC));
        insert.setString(3, envelope.kind());
        insert.setString(4, envelope.office());
        insert.setString(5, envelope.commitment());
        insert.setString(6, envelope.previousHash());
        insert.setString(7, link.hash());
        insert.setString(8, link.mac());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger_content (entry, reference, wrapped_key, nonce, ciphertext)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (Content content : contents) {
        insert.setLong(1, content.entry());
        insert.setString(2, content.reference());
        insert.setBytes(3, content.sealed().wrappedKey());
        insert.setBytes(4, content.sealed().nonce());
        insert.setBytes(5, content.sealed().ciphertext());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Moves the head on; refuses when it is not where the caller locked it. */
  void moveHead(long from, HeadMark to) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE ledger_head SET entry = ?, hash = ?, guard_time = ?, mac = ?, register = ?"
                + " WHERE id = 1 AND entry = ?")) {
      update.setLong(1, to.entry());
      update.setString(2, to.hash());
      update.setObject(3, OffsetDateTime.ofInstant(to.guardTime(), ZoneOffset.UTC));
      update.setString(4, to.mac());
      update.setString(5, to.register());
      update.setLong(6, from);
      if (update.executeUpdate() != 1) {
        throw new LedgerUnavailable("the head moved since it was locked");
      }
    }
  }

  /** Gives the head that was locked another digest of the register. */
  void rebase(Head head, RegisterDigest digest, Keys keys) throws SQLException {
    String update = "UPDATE ledger_head SET register = ? WHERE id = 1 AND entry = ?";
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setString(1, digest.sealed(head.entry(), head.hash(), keys));
      statement.setLong(2, head.entry());
      statement.executeUpdate();
    }
  }

  /**
   * The next entries in order, at most so many. Both tables are bounded on both sides, so that no
   * plan, made while the ledger was small, reads the whole of one.
   */
  List<Held> after(long entry, int most) throws SQLException {
    long last = lastOfPage(entry, most);
    return last == 0
        ? List.of()
        : held(
            "AND c.entry > ? AND c.entry <= ? WHERE e.entry > ? AND e.entry <= ? ORDER BY e.entry",
            entry,
            last,
            entry,
            last);
  }

  /** 0 where there is none: entries are counted from 1. */
  private long lastOfPage(long entry, int most) throws SQLException {
    String sql =
        "SELECT max(p.entry) FROM (SELECT entry FROM ledger_envelope WHERE entry > ?"
            + " ORDER BY entry FETCH FIRST "
            + most
            + " ROWS ONLY) p";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, entry);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  Optional<Held> at(long entry) throws SQLException {
    return held("WHERE e.entry = ?", entry).stream().findFirst();
  }

  /**
   * Reads these entries as far as they are there; both tables by their numbers, as above, and not
   * too many at once: H2 compares each entry of the one with each number given for the other.
   */
  List<Held> these(Collection<Long> entries) throws SQLException {
    List<Long> all = entries.stream().sorted().distinct().toList();
    List<Held> held = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      held.addAll(some(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }
    return held;
  }

  private List<Held> some(List<Long> entries) throws SQLException {
    String in = " IN (" + String.join(", ", Collections.nCopies(entries.size(), "?")) + ")";
    long[] twice = LongStream.concat(numbers(entries), numbers(entries)).toArray();
    return held("AND c.entry" + in + " WHERE e.entry" + in + " ORDER BY e.entry", twice);
  }

  private static LongStream numbers(Collection<Long> entries) {
    return entries.stream().mapToLong(Long::longValue);
  }

  private List<Held> held(String where, long... entries) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ENTRY + where)) {
      for (int i = 0; i < entries.length; i++) {
        select.setLong(i + 1, entries[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        List<Held> held = new ArrayList<>();
        while (row.next()) {
          held.add(new Held(link(row), content(row)));
        }
        return held;
      }
    }
  }

  /** The earliest entry under a public id: what came later can't displace it. */
  Optional<Long> firstByReference(String reference) throws SQLException {
    return byReference("SELECT MIN(entry) FROM ledger_content WHERE reference = ?", reference);
  }

  /** The newest entry under a name that is used again and again. */
  Optional<Long> lastByReference(String reference) throws SQLException {
    return byReference("SELECT MAX(entry) FROM ledger_content WHERE reference = ?", reference);
  }

  private Optional<Long> byReference(String sql, String reference) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, reference);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long entry = row.getLong(1);
        return row.wasNull() ? Optional.empty() : Optional.of(entry);
      }
    }
  }

  /** The numbers of all entries that their envelopes call so, the newest first. */
  List<Long> ofKind(Kind kind) throws SQLException {
    String sql = "SELECT entry FROM ledger_envelope WHERE kind = ? ORDER BY entry DESC";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, kind.name());
      try (ResultSet row = select.executeQuery()) {
        List<Long> found = new ArrayList<>();
        while (row.next()) {
          found.add(row.getLong(1));
        }
        return found;
      }
    }
  }

  /** The highest entry that has a content row, 0 when none has. */
  long lastContent() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT COALESCE(MAX(entry), 0) FROM ledger_content");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static ChainLink link(ResultSet row) throws SQLException {
    Envelope envelope =
        new Envelope(
            row.getLong(1),
            instant(row, 2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6));
    return new ChainLink(envelope, row.getString(7), row.getString(8));
  }

  private static Content content(ResultSet row) throws SQLException {
    long entry = row.getLong(9);
    return row.wasNull()
        ? null
        : new Content(
            entry,
            row.getString(10),
            new Sealed(row.getBytes(11), row.getBytes(12), row.getBytes(13)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
