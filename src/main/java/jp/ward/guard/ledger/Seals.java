package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/**
 * Seals what a transaction changes of sealed rows, and adds it up in the head's digest.
 *
 * <p>INVARIANT: a row that is not as the guard wrote it is never sealed anew: it is looked at
 * before its first change. Held by SealedRegisterTest.
 */
@ApplicationScoped
class Seals {

  private static final String KEY = Seals.class.getName();

  private final DataSource database;
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final Keys keys;
  private final RegisterDoubts doubts;
  private final RegisterMemory memory;

  Seals(
      DataSource database,
      EntityManager entities,
      TransactionSynchronizationRegistry transaction,
      Keys keys,
      RegisterDoubts doubts,
      RegisterMemory memory) {
    this.database = database;
    this.entities = entities;
    this.transaction = transaction;
    this.keys = keys;
    this.doubts = doubts;
    this.memory = memory;
  }

  /** A row is about to be written, changed or deleted in the running transaction. */
  void touch(SealedTable table, Object id, boolean isNew) {
    PendingSeals pending = pending();
    PendingSeals.Row row = new PendingSeals.Row(table, id);
    if (pending.knows(row)) {
      pending.again(row);
    } else {
      pending.begin(row, isNew ? "" : before(table, id));
    }
  }

  private String before(SealedTable table, Object id) {
    Optional<SealedItem> found =
        over(connection -> new SealReader(connection, keys).these(table, List.of(id))).stream()
            .findFirst();
    if (found.isPresent() && !found.get().isGenuine()) {
      doubts.changed(table, id);
      throw new LedgerUnavailable(table.table() + " " + id + " is not as the guard wrote it");
    }
    return found.map(SealedItem::seal).orElse("");
  }

  /** Whether this transaction has changed the row itself: then it was looked at before. */
  boolean isOwnChange(SealedTable table, Object id) {
    PendingSeals pending = (PendingSeals) transactionResource();
    return pending != null && pending.knows(new PendingSeals.Row(table, id));
  }

  /** Seals what was changed so far; before the head is locked, since it locks rows. */
  void seal() {
    PendingSeals pending = (PendingSeals) transactionResource();
    if (pending == null) {
      return;
    }
    Map<SealedTable, List<PendingSeals.Row>> byTable = new HashMap<>();
    for (PendingSeals.Row row : pending.takeWaiting()) {
      byTable.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(row);
    }
    byTable.forEach((table, rows) -> over(connection -> seal(connection, table, rows, pending)));
  }

  private Object seal(
      Connection connection, SealedTable table, List<PendingSeals.Row> rows, PendingSeals pending)
      throws SQLException {
    Map<Object, String> seals = new HashMap<>();
    List<Object> ids = rows.stream().map(PendingSeals.Row::id).toList();
    for (SealedItem found : new SealReader(connection, keys).these(table, ids)) {
      seals.put(found.id(), SealForm.seal(table, found.values(), found.parts(), keys));
      pending.wrote(found);
    }
    write(connection, table, seals);
    for (PendingSeals.Row row : rows) {
      String after = seals.getOrDefault(row.id(), "");
      pending.sealed(row, after, share(row, after).subtract(share(row, pending.counted(row))));
    }
    return null;
  }

  private BigInteger share(PendingSeals.Row row, String seal) {
    return seal.isEmpty() || !row.table().isCounted()
        ? BigInteger.ZERO
        : SealForm.share(row.table(), row.id(), seal, keys);
  }

  private static void write(Connection connection, SealedTable table, Map<Object, String> seals)
      throws SQLException {
    if (seals.isEmpty()) {
      return;
    }
    String update = "UPDATE %s SET seal = ? WHERE %s = ?".formatted(table.table(), table.key());
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      for (Map.Entry<Object, String> seal : seals.entrySet()) {
        statement.setString(1, seal.getValue());
        statement.setObject(2, seal.getKey());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Seals the rows of a table that have none yet; for what the migrations themselves wrote. */
  void adopt(SealedTable table) {
    adopt(table, "1 = 1", List.of());
  }

  void adopt(SealedTable table, String condition, List<?> values) {
    over(
        connection -> {
          Map<Object, String> seals = new HashMap<>();
          for (SealedItem row : new SealReader(connection, keys).where(table, condition, values)) {
            seals.put(row.id(), SealForm.seal(table, row.values(), row.parts(), keys));
          }
          write(connection, table, seals);
          return null;
        });
  }

  /** The digest as the new head carries it: what stood under the old one, and what was changed. */
  HeadMark carried(Head from, HeadMark to) {
    PendingSeals pending = (PendingSeals) transactionResource();
    Optional<RegisterDigest> before =
        RegisterDigest.open(from.register(), from.entry(), from.hash(), keys);
    if (before.isEmpty()) {
      // It stays unreadable, so that every walk finds it until somebody vouches for the register.
      doubts.report("ledger_head", "register", "is not the digest that the guard wrote");
      return to.withRegister(from.register());
    }
    BigInteger owed = pending == null ? BigInteger.ZERO : pending.takeOwed();
    return to.withRegister(before.get().plus(owed).sealed(to.entry(), to.hash(), keys));
  }

  private PendingSeals pending() {
    PendingSeals pending = (PendingSeals) transactionResource();
    if (pending == null) {
      pending = new PendingSeals();
      transaction.putResource(KEY, pending);
      transaction.registerInterposedSynchronization(new AtTheEnd(pending));
    }
    return pending;
  }

  private Object transactionResource() {
    return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
        ? null
        : transaction.getResource(KEY);
  }

  /** What was changed after the last entry, or without one, is counted all the same. */
  private final class AtTheEnd implements Synchronization {

    private final PendingSeals pending;

    AtTheEnd(PendingSeals pending) {
      this.pending = pending;
    }

    @Override
    public void beforeCompletion() {
      entities.flush();
      seal();
      if (pending.isOwed()) {
        over(
            connection -> {
              LedgerStore store = new LedgerStore(connection);
              HeadMark head = store.lockHead();
              Head same = new Head(head.entry(), head.hash(), head.guardTime(), head.register());
              store.moveHead(head.entry(), carried(same, head));
              return null;
            });
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        pending.measures().forEach(memory::take);
      }
    }
  }

  private <T> T over(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new LedgerUnavailable("the register's database does not answer as it should", e);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
