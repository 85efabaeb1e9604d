package jp.ward.guard.measure;

import java.time.Instant;
import java.util.List;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;

/** Who is asked before protection is taken away; who they are is not known here. */
public interface TwoPeople {

  /**
   * A request that waits now.
   *
   * @param approval its id
   * @param entries what is to be appended in the same transaction
   * @param at guard time by which it was decided
   */
  record WaitingRequest(String approval, List<Entry> entries, Instant at) {

    /** Prints that it waits. */
    @Override
    public String toString() {
      return "a waiting request";
    }
  }

  /** Asks them; belongs into a running transaction, before the ledger's head is locked. */
  WaitingRequest ask(Caller asker, PreparedReduction prepared);
}
