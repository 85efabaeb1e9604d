package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.ward.guard.record.RecordedEntry;

/** Takes entries into the index that no ledger holds, as tests of other rooms play them. */
@ApplicationScoped
public class PlayedEntries {

  private final EntryIndex index;

  PlayedEntries(EntryIndex index) {
    this.index = index;
  }

  /** Needs a running transaction. */
  public void take(List<RecordedEntry> items) {
    index.take(items);
  }
}
