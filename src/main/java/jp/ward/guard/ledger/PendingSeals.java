package jp.ward.guard.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one transaction has changed of sealed rows: which wait for a seal, and what it came to. */
final class PendingSeals {

  /** One row of a sealed table. */
  record Row(SealedTable table, Object id) {}

  /** The seal that the digest counts for a row; empty for a row that was not there. */
  private final Map<Row, String> counted = new HashMap<>();

  private final List<Row> waiting = new ArrayList<>();
  private final Map<Object, SealedItem> measures = new HashMap<>();
  private BigInteger owed = BigInteger.ZERO;

  boolean knows(Row row) {
    return counted.containsKey(row);
  }

  /** A row is about to change for the first time. */
  void begin(Row row, String seal) {
    counted.put(row, seal);
    waiting.add(row);
  }

  void again(Row row) {
    if (!waiting.contains(row)) {
      waiting.add(row);
    }
  }

  List<Row> takeWaiting() {
    List<Row> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** Keeps a measure as it stands now, for the memory of this process. */
  void wrote(SealedItem row) {
    if (row.table() == SealedTable.MEASURE) {
      measures.put(row.id(), row);
    }
  }

  Collection<SealedItem> measures() {
    return measures.values();
  }

  String counted(Row row) {
    return counted.get(row);
  }

  void sealed(Row row, String seal, BigInteger difference) {
    counted.put(row, seal);
    owed = owed.add(difference);
  }

  boolean isOwed() {
    return owed.signum() != 0;
  }

  BigInteger takeOwed() {
    BigInteger all = owed;
    owed = BigInteger.ZERO;
    return all;
  }
}
