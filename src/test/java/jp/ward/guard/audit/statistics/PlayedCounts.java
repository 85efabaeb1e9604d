package jp.ward.guard.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.ward.guard.record.RecordedEntry;

/** Counts entries that no ledger holds, as tests of other rooms play them. */
@ApplicationScoped
public class PlayedCounts {

  private final Tallies tallies;
  private final DecidedApprovals approvals;

  PlayedCounts(Tallies tallies, DecidedApprovals approvals) {
    this.tallies = tallies;
    this.approvals = approvals;
  }

  /** Needs a running transaction. */
  public void take(List<RecordedEntry> items) {
    tallies.take(items);
    approvals.take(items);
  }
}
