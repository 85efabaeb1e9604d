package jp.ward.guard.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** Holds one snapshot of the database for several statements, beside those who write. */
final class RegisterSnapshot {

  /** What is read meanwhile. */
  interface Reading<T> {
    T of(Connection connection) throws SQLException;
  }

  private RegisterSnapshot() {}

  /** The connection is as before afterwards. */
  static <T> T over(Connection connection, Reading<T> reading) throws SQLException {
    int isolation = connection.getTransactionIsolation();
    boolean autoCommit = connection.getAutoCommit();
    // H2 keeps a snapshot of all tables at this level, PostgreSQL at the one below.
    boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(
        isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
    try {
      return reading.of(connection);
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(autoCommit);
    }
  }
}
