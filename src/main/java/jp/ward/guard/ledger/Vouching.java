package jp.ward.guard.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.keys.Keys;

/**
 * What one snapshot of the register came to, for who vouches for its rows.
 *
 * @param changed the rows that the guard did not write
 * @param sum of the rows that it did
 * @param carried what the head of that snapshot carried, empty where it can't be read
 * @param measures what the memory of this process begins anew from
 */
record Vouching(
    List<RegisterWalk.Doubt> changed,
    RegisterDigest sum,
    Optional<RegisterDigest> carried,
    MeasureIndex measures) {

  static Vouching over(Connection snapshot, Keys keys) throws SQLException {
    HeadMark head = new LedgerStore(snapshot).head();
    RegisterWalk walk = new RegisterWalk(snapshot, keys, rows -> {});
    List<RegisterWalk.Doubt> changed = walk.changed();
    return new Vouching(
        changed,
        walk.digest(),
        RegisterDigest.open(head.register(), head.entry(), head.hash(), keys),
        walk.measures());
  }

  /** The sum under the head that is locked now: with what was written since the snapshot. */
  RegisterDigest now(Head locked, Connection connection, Keys keys) throws SQLException {
    Optional<RegisterDigest> later =
        RegisterDigest.open(locked.register(), locked.entry(), locked.hash(), keys);
    if (carried.isPresent() && later.isPresent()) {
      return sum.plus(later.get().sum().subtract(carried.get().sum()));
    }
    // A head that says nothing: the rows once more, while nobody writes.
    RegisterWalk walk = new RegisterWalk(connection, keys, rows -> {});
    walk.changed();
    return walk.digest();
  }

  /** Prints nothing of the rows. */
  @Override
  public String toString() {
    return "a walk of who vouches";
  }
}
