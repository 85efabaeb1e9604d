package jp.ward.guard.ledger;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/** What the seals add to one check that matches one measure, in CPU time of one thread. */
public final class SealCost {

  private static final int ROUNDS = 20_000;

  private SealCost() {}

  /** Nanoseconds: the seal of the measure, and the digest taken from one head to the next. */
  public static long perCheck(String measure) throws SQLException {
    Keys keys = CDI.current().select(Keys.class).get();
    SealedItem row;
    HeadMark head;
    try (Connection connection = CDI.current().select(DataSource.class).get().getConnection()) {
      row = new SealReader(connection, keys).these(SealedTable.MEASURE, List.of(measure)).get(0);
      head = new LedgerStore(connection).head();
    }
    once(row, head, keys);
    long before = cpu();
    for (int i = 0; i < ROUNDS; i++) {
      once(row, head, keys);
    }
    return (cpu() - before) / ROUNDS;
  }

  private static void once(SealedItem row, HeadMark head, Keys keys) {
    String seal = SealForm.seal(row.table(), row.values(), row.parts(), keys);
    if (!seal.equals(row.seal())) {
      throw new IllegalStateException("not the seal of this row");
    }
    RegisterDigest.open(head.register(), head.entry(), head.hash(), keys)
        .orElseThrow()
        .sealed(head.entry() + 1, head.hash(), keys);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
