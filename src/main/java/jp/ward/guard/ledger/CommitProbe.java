package jp.ward.guard.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Tries every two seconds whether something can be written and kept, and whether a question would
 * be answered (src/docs/decisions/0035-ready-means-ready.md). It has a thread of its own: it must
 * tell also when every other thread waits.
 */
@ApplicationScoped
public class CommitProbe {

  private static final int AFTER_THE_REHEARSAL = 5_000;
  private static final long EVERY_SECONDS = 2;
  private static final Duration STALE = Duration.ofSeconds(10);
  private static final String UNSOUND =
      "SELECT count(*) FROM pg_settings WHERE setting = 'off'"
          + " AND name IN ('fsync', 'synchronous_commit', 'full_page_writes')";

  private final DataSource database;
  private final Durability durability;
  private final Clock clock;
  private final Instance<AnswerPath> paths;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "guard-commit-probe");
  private volatile boolean kept;
  private volatile Instant triedAt = Instant.MIN;

  CommitProbe(
      DataSource database, Durability durability, Clock clock, @Any Instance<AnswerPath> paths) {
    this.database = database;
    this.durability = durability;
    this.clock = clock;
    this.paths = paths;
    thread.setDaemon(true);
  }

  /** Probes once before anything listens, and goes on beside it. */
  void start(@Observes @Priority(AFTER_THE_REHEARSAL) StartupEvent started) {
    probe();
    thread.start();
  }

  /** Ends after the probe that is under way; H2 closes its file when a writing thread is broken. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    end.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  /**
   * Whether the last probe, a moment ago, was answered, written and is on disk. A probe of the
   * future is none: the clock was set back, and could be for hours.
   */
  public boolean isWritable() {
    return kept && Duration.between(triedAt, clock.instant()).abs().compareTo(STALE) < 0;
  }

  private void run() {
    try {
      while (!end.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
        probe();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tries once; whatever is thrown, the next probe follows, and only a whole one is kept. */
  void probe() {
    try {
      durability.probe(() -> QuarkusTransaction.requiringNew().call(this::beat));
      durability.mark(true);
      paths.forEach(AnswerPath::rehearse);
      triedAt = clock.instant();
      kept = true;
    } catch (RuntimeException | Error failed) {
      kept = false;
    }
  }

  private boolean beat() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE ledger_pulse SET beat = beat + 1 WHERE id = 1");
      new LedgerStore(connection).lockHead(); // or answers wait for it while this one is well
      boolean isPostgres =
          connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("PostgreSQL");
      if (isPostgres && !isSound(statement)) {
        durability.mark(false);
        throw new LedgerUnavailable("the database was told not to keep what it writes");
      }
      return true;
    } catch (SQLException e) {
      throw new LedgerUnavailable("the database can't be written", e);
    }
  }

  private static boolean isSound(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(UNSOUND)) {
      return row.next() && row.getInt(1) == 0;
    }
  }
}
