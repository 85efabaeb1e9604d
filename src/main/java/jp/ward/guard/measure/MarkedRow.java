package jp.ward.guard.measure;

import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.SealedTable;

/** A row that keeps one keyed mark, which a new identifier key wraps. */
interface MarkedRow {

  KnownRef ref();

  /** The key by which paging goes. */
  String id();

  /** The sealed row to which the mark belongs. */
  SealedTable sealedIn();

  /** The key of that row. */
  String sealedId();

  /** Takes the same mark as the newest key makes it. */
  void wrapped(KnownRef newest);
}
