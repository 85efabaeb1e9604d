package jp.ward.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Makes what was committed outlive a power cut (src/docs/decisions/0005-durability.md). */
@ApplicationScoped
class Durability {

  private static final long PATIENCE_SECONDS = 2;

  private final DataSource database;
  private final SharedCheckpoint checkpoint = new SharedCheckpoint(this::checkpoint);
  private volatile Boolean needsCheckpoint;

  /**
   * INVARIANT: H2 never stores while another transaction commits. It collects its tables one after
   * the other, so half of that transaction could be on disk after a crash. Held by PowerCutTest.
   */
  private final ReentrantLock turn = new ReentrantLock(true);

  Durability(DataSource database) {
    this.database = database;
  }

  /**
   * Runs a transaction in its turn; returns when it is on disk.
   *
   * @throws LedgerUnavailable when it did not get its turn, or is not known to be on disk
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  <T> T durably(Supplier<T> transaction) {
    if (!needsCheckpoint()) {
      return transaction.get();
    }
    T result = inTurn(transaction);
    checkpoint.await();
    return result;
  }

  /**
   * Returns when everything committed before the call is on disk.
   *
   * @throws LedgerUnavailable when that is not known
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void settle() {
    if (needsCheckpoint()) {
      checkpoint.await();
    }
  }

  private <T> T inTurn(Supplier<T> transaction) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write within a write could wait for itself");
    }
    takeTurn();
    try {
      return transaction.get();
    } finally {
      turn.unlock();
    }
  }

  private void takeTurn() {
    try {
      if (turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new LedgerUnavailable("another writer does not come to an end");
  }

  /** Asks the driver and not the configuration: a wrong setting must not lose entries. */
  private boolean needsCheckpoint() {
    if (needsCheckpoint == null) {
      needsCheckpoint =
          over(connection -> connection.getMetaData().getDatabaseProductName().equals("H2"));
    }
    return needsCheckpoint;
  }

  private void checkpoint() {
    turn.lock();
    try {
      over(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              return statement.execute("CHECKPOINT SYNC");
            }
          });
    } finally {
      turn.unlock();
    }
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
