package jp.ward.guard.ledger;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.keys.Keys;

/**
 * One walk over all sealed rows: each must be as the guard wrote it, and all together must come to
 * the digest that the head carries. The connection must hold one snapshot for the whole walk. Held
 * by SealedRegisterTest.
 */
final class RegisterWalk {

  /** What is wrong: a row, or the register as a whole where the row is empty. */
  record Doubt(String table, String row, String what) {

    /** The words for who verifies. */
    @Override
    public String toString() {
      return (table + " " + row).strip() + " " + what;
    }
  }

  /** Between two pages, so that a walk leaves the machine to those who ask. */
  interface Pace {
    void afterPage(int rows);
  }

  private static final int PAGE = 500;
  private static final int MOST_DOUBTS = 100;

  /** Index, findings and the hourly count of referrals. */
  private static final int READERS = 3;

  private static final String CHANGED = "is not as the guard wrote it";

  private final Connection connection;
  private final Keys keys;
  private final Pace pace;
  private final List<Doubt> doubts = new ArrayList<>();
  private final MeasureIndex.Builder measures = new MeasureIndex.Builder();
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  RegisterWalk(Connection connection, Keys keys, Pace pace) {
    this.connection = connection;
    this.keys = keys;
    this.pace = pace;
  }

  List<Doubt> walk() throws SQLException {
    HeadMark head = new LedgerStore(connection).head();
    for (SealedTable table : SealedTable.values()) {
      walk(table);
    }
    positions(head);
    if (doubts.isEmpty()) {
      total(head);
    }
    return List.copyOf(doubts.subList(0, Math.min(MOST_DOUBTS, doubts.size())));
  }

  /** The rows alone, without what they come to together. */
  List<Doubt> changed() throws SQLException {
    for (SealedTable table : SealedTable.values()) {
      walk(table);
    }
    return List.copyOf(doubts);
  }

  /** The measures that were found as the guard wrote them. */
  MeasureIndex measures() {
    return measures.build();
  }

  /** How many rows were read. */
  long rows() {
    return rows;
  }

  private void walk(SealedTable table) throws SQLException {
    SealReader reader = new SealReader(connection, keys);
    List<SealedItem> page = reader.page(table, null, PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::take);
      rows += page.size();
      pace.afterPage(page.size());
      page =
          page.size() < PAGE ? List.of() : reader.page(table, page.get(page.size() - 1).id(), PAGE);
    }
  }

  private void take(SealedItem row) {
    if (!row.isGenuine()) {
      doubts.add(new Doubt(row.table().table(), String.valueOf(row.id()), CHANGED));
    } else if (row.table().isCounted()) {
      sum = sum.add(SealForm.share(row.table(), row.id(), row.seal(), keys));
      if (row.table() == SealedTable.MEASURE) {
        measures.add(row);
      }
    }
  }

  /** How far the readers of the ledger have come can't be beyond its end, nor be gone. */
  private void positions(HeadMark head) throws SQLException {
    String sql = "SELECT COUNT(*), COALESCE(MAX(entry), 0) FROM audit_position";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      if (row.getInt(1) != READERS || row.getLong(2) > head.entry()) {
        doubts.add(new Doubt("audit_position", "", "is gone or beyond the end of the ledger"));
      }
    }
  }

  private void total(HeadMark head) throws SQLException {
    Optional<RegisterDigest> noted =
        RegisterDigest.open(head.register(), head.entry(), head.hash(), keys);
    if (noted.isEmpty()) {
      doubts.add(new Doubt("ledger_head", "register", "is not the digest that the guard wrote"));
    }
    if (!noted.equals(Optional.of(new RegisterDigest(sum)))) {
      List<Doubt> named = new RegisterLosses(connection, keys).find();
      doubts.addAll(named);
      if (named.isEmpty()) {
        doubts.add(
            new Doubt(
                "register", "", "has rows too many or too few, or older ones that were put back"));
      }
    }
  }

  /** The digest of the rows that are there, for who vouches for them. */
  RegisterDigest digest() {
    return new RegisterDigest(sum);
  }
}
