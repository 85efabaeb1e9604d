package jp.ward.guard.audit.trail;

import java.util.List;
import jp.ward.guard.record.RecordedEntry;

/** Something that is derived from the ledger alone, entry by entry, and could be made again. */
public interface Projection {

  /** Takes the next entries in their order; in the transaction in which the position moves on. */
  void take(List<RecordedEntry> items);
}
