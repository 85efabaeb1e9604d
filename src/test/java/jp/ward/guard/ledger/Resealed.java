package jp.ward.guard.ledger;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/** Seals every row as it stands: for a test that moved one in time by a statement of its own. */
public final class Resealed {

  private Resealed() {}

  public static void all() {
    Seals seals = CDI.current().select(Seals.class).get();
    Ledger ledger = CDI.current().select(Ledger.class).get();
    Keys keys = CDI.current().select(Keys.class).get();
    DataSource database = CDI.current().select(DataSource.class).get();
    ledger.write(
        () -> {
          for (SealedTable table : SealedTable.values()) {
            seals.adopt(table);
          }
          Head head = ledger.lock();
          try (Connection connection = database.getConnection()) {
            RegisterWalk walk = new RegisterWalk(connection, keys, rows -> {});
            walk.changed();
            new LedgerStore(connection).rebase(head, walk.digest(), keys);
            RegisterMemory memory = CDI.current().select(RegisterMemory.class).get();
            memory.accept(walk.measures(), memory.moment());
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
          return null;
        });
    CDI.current().select(RegisterDoubts.class).get().forget();
    CDI.current().select(RegisterFreshness.class).get().confirm();
  }
}
