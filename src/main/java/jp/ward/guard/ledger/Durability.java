package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Makes what was committed outlive a power cut (src/docs/decisions/0005-durability.md). */
@ApplicationScoped
class Durability {

  private static final long PATIENCE_SECONDS = 2;
  private static final long LINE_SECONDS = 5;
  private static final int MOST_NEAR_THE_HEAD = 2;

  private final DataSource database;
  private final SharedCheckpoint checkpoint = new SharedCheckpoint(this::checkpoint);
  private final Semaphore line = new Semaphore(MOST_NEAR_THE_HEAD, true);
  private volatile Boolean needsCheckpoint;
  private volatile boolean sound = true;

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
   * @param isAnswer whether it answers questions: then it waits for the one writer before it, and
   *     not in the line of those who write
   * @throws LedgerUnavailable when it did not get its turn, or is not known to be on disk
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  <T> T durably(Supplier<T> transaction, boolean isAnswer) {
    if (!sound) {
      throw new LedgerUnavailable("the database does not keep what it is told");
    }
    return settled(() -> isAnswer ? inTurn(transaction) : inLine(transaction));
  }

  /** Runs a transaction that writes, as {@link #durably(Supplier, boolean)}. */
  <T> T durably(Supplier<T> transaction) {
    return durably(transaction, false);
  }

  /** Runs the transaction of the probe, also while nothing else is let through. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void probe(Supplier<?> transaction) {
    settled(() -> inTurn(transaction));
  }

  /** Says whether the database keeps what it is told, as the probe found it. */
  void mark(boolean isSound) {
    sound = isSound;
  }

  private <T> T settled(Supplier<T> writing) {
    T result = writing.get();
    if (needsCheckpoint()) {
      checkpoint.await();
    }
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

  /**
   * Lets so few writers at a time come near the head that whoever answers questions, who stands in
   * no line, waits for one or two of them however many there are.
   */
  private <T> T inLine(Supplier<T> transaction) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write within a write could wait for itself");
    }
    try {
      if (!line.tryAcquire(LINE_SECONDS, TimeUnit.SECONDS)) {
        throw new LedgerUnavailable("too many writers stand in line");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailable("another writer does not come to an end");
    }
    try {
      return inTurn(transaction);
    } finally {
      line.release();
    }
  }

  private <T> T inTurn(Supplier<T> transaction) {
    if (!needsCheckpoint()) {
      return transaction.get();
    }
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
