package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/**
 * Reads sealed rows for a decision. What is not as the guard wrote it is reported before it is
 * given back, so that no answer can be decided by it and say nothing. Held by SealedRegisterTest.
 */
@ApplicationScoped
public class SealedRows {

  private final DataSource database;
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final Keys keys;
  private final Seals seals;
  private final RegisterDoubts doubts;

  SealedRows(
      DataSource database,
      EntityManager entities,
      TransactionSynchronizationRegistry transaction,
      Keys keys,
      Seals seals,
      RegisterDoubts doubts) {
    this.database = database;
    this.entities = entities;
    this.transaction = transaction;
    this.keys = keys;
    this.seals = seals;
    this.doubts = doubts;
  }

  /**
   * The rows for which a condition holds, as committed or as this transaction has them.
   *
   * @param condition over the row, which it calls {@code r}, with one {@code ?} for each value
   */
  public List<SealedItem> where(SealedTable table, String condition, Collection<?> values) {
    return read(reader -> reader.where(table, condition, values));
  }

  /** Reads those of these rows that are there. */
  public List<SealedItem> these(SealedTable table, Collection<?> ids) {
    return ids.isEmpty() ? List.of() : read(reader -> reader.these(table, ids));
  }

  /** Whether this row is there and as the guard wrote it; a change of it is reported. */
  public boolean isGenuine(SealedTable table, Object id) {
    return these(table, List.of(id)).stream().anyMatch(SealedItem::isGenuine);
  }

  /** Seals a row that was made anew from what the ledger says; its digest counts it no further. */
  public void adopt(SealedTable table, Object id) {
    if (table.isCounted()) {
      throw new IllegalArgumentException("a row that the digest counts is never adopted");
    }
    seals.adopt(table, "r." + table.key() + " = ?", List.of(id));
  }

  /** As many question marks as there are values. */
  public static String marks(int count) {
    return SealReader.marks(count);
  }

  private List<SealedItem> read(Reading reading) {
    if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
      entities.flush();
    }
    try (Connection connection = database.getConnection()) {
      return reading.of(new SealReader(connection, keys)).stream().map(this::judged).toList();
    } catch (SQLException e) {
      throw new LedgerUnavailable("the register's database does not answer as it should", e);
    }
  }

  private SealedItem judged(SealedItem row) {
    if (row.isGenuine()) {
      return row;
    }
    if (seals.isOwnChange(row.table(), row.id())) {
      return new SealedItem(row.table(), row.id(), row.values(), row.parts(), row.seal(), true);
    }
    doubts.changed(row.table(), row.id());
    return row;
  }

  private interface Reading {
    List<SealedItem> of(SealReader reader) throws SQLException;
  }
}
