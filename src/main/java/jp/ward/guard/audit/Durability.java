package jp.ward.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes what was committed outlive a power cut (src/docs/decisions/0005-durability.md). */
@ApplicationScoped
class Durability {

  private final DataSource database;
  private final SharedCheckpoint checkpoint = new SharedCheckpoint(this::checkpoint);
  private volatile Boolean needsCheckpoint;

  Durability(DataSource database) {
    this.database = database;
  }

  /**
   * Returns when everything committed before the call is on disk.
   *
   * @throws LedgerUnavailable when that is not known
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void settle() {
    if (needsCheckpoint == null) {
      needsCheckpoint = asksForCheckpoints();
    }
    if (needsCheckpoint) {
      checkpoint.await();
    }
  }

  /** Asks the driver and not the configuration: a wrong setting must not lose entries. */
  private boolean asksForCheckpoints() {
    return over(connection -> connection.getMetaData().getDatabaseProductName().equals("H2"));
  }

  private void checkpoint() {
    over(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("CHECKPOINT SYNC");
          }
        });
  }

  private <T> T over(Question<T> question) {
    try (Connection connection = database.getConnection()) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw new LedgerUnavailable("the database can't say that it has written", e);
    }
  }

  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }
}
