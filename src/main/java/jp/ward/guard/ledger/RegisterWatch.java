package jp.ward.guard.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/**
 * Walks over the register again and again beside those who ask: what was deleted or put back is
 * found within one walk, what was changed by whoever reads it before that. Held by
 * SealedRegisterTest, UndoneTamperingTest.
 */
@ApplicationScoped
public class RegisterWatch {

  /** After each full page of 500 rows: 100,000 measures take about half a minute. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final int FULL_PAGE = 500;

  private final DataSource database;
  private final Keys keys;
  private final Seals seals;
  private final Ledger ledger;
  private final RegisterDoubts doubts;
  private final RegisterMemory memory;
  private volatile boolean ended;

  RegisterWatch(
      DataSource database,
      Keys keys,
      Seals seals,
      Ledger ledger,
      RegisterDoubts doubts,
      RegisterMemory memory) {
    this.database = database;
    this.keys = keys;
    this.seals = seals;
    this.ledger = ledger;
    this.doubts = doubts;
    this.memory = memory;
  }

  /** Takes the rows that the migrations wrote into a new register; inside its transaction. */
  public void begin() {
    seals.adopt(SealedTable.POSITION);
  }

  /** Walks once without a pause and makes the register stale where it finds a doubt. */
  public void walkAtStart() {
    report(walk(rows -> {}));
  }

  /** Walks once beside those who ask, and records what is in doubt. */
  void walkBeside() {
    report(walk(this::pause));
    record();
  }

  /** Appends what was doubted since the last time; a ledger that refuses is tried again. */
  synchronized void record() {
    List<Entry> owed = doubts.owed();
    if (!owed.isEmpty()) {
      ledger.write(() -> ledger.append(ledger.lock(), owed));
      doubts.recorded(owed);
    }
  }

  private void report(List<RegisterWalk.Doubt> found) {
    found.forEach(one -> doubts.report(one.table(), one.row(), one.what()));
  }

  private void pause(int rows) {
    if (ended) {
      throw new LedgerUnavailable("the guard stops");
    }
    if (rows >= FULL_PAGE) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private List<RegisterWalk.Doubt> walk(RegisterWalk.Pace pace) {
    long moment = memory.moment();
    return overSnapshot(
        one -> {
          RegisterWalk walk = new RegisterWalk(one, keys, pace);
          List<RegisterWalk.Doubt> found = walk.walk();
          if (found.isEmpty()) {
            memory.accept(walk.measures(), moment);
          }
          return found;
        });
  }

  private <T> T overSnapshot(RegisterSnapshot.Reading<T> reading) {
    try (Connection connection = database.getConnection()) {
      return RegisterSnapshot.over(connection, reading);
    } catch (SQLException e) {
      throw new LedgerUnavailable("the register's database does not answer as it should", e);
    }
  }

  /** Makes the register stale where the ledger holds a doubt for which nobody vouched since. */
  public void remindOfDoubts() {
    if (ledger.isDoubtOpen()) {
      doubts.remind();
    }
  }

  /**
   * Records that a measure officer vouches for the rows that are there: the digest begins anew from
   * them. For rows that the guard did not write so nobody can vouch, nor for what is found while he
   * does. The walk waits for nobody; under the head's lock its sum takes what was written since.
   *
   * @return the entry's number, or empty where such rows are left
   */
  public Optional<Long> vouch(Entry confirmation) {
    long told = doubts.told();
    long moment = memory.moment();
    Vouching walked = overSnapshot(one -> Vouching.over(one, keys));
    report(walked.changed());
    if (!walked.changed().isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> entry =
        ledger.write(
            () -> {
              Head head = ledger.lock(); // no sealed row of others is committed before this one
              if (doubts.told() != told) {
                return Optional.empty();
              }
              try (Connection connection = database.getConnection()) {
                new LedgerStore(connection).rebase(head, walked.now(head, connection, keys), keys);
              } catch (SQLException e) {
                throw new LedgerUnavailable("the register can't be vouched for", e);
              }
              return Optional.of(ledger.append(ledger.lock(), List.of(confirmation)).get(0));
            });
    if (entry.isPresent()) {
      memory.accept(walked.measures(), moment);
      doubts.forget();
    }
    return entry;
  }

  void stop(@Observes ShutdownEvent stopping) {
    ended = true;
  }
}
