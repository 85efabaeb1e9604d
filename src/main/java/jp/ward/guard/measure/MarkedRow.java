package jp.ward.guard.measure;

import jp.ward.guard.kernel.KnownRef;

/** A row that keeps one keyed mark, which a new identifier key wraps. */
interface MarkedRow {

  KnownRef ref();

  /** Takes the same mark as the newest key makes it. */
  void wrapped(KnownRef newest);
}
