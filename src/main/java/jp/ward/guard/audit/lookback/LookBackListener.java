package jp.ward.guard.audit.lookback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.ward.guard.audit.disclosure.Disclosure;
import jp.ward.guard.decision.MeasureSnapshot;

/** Tells offices of what was found, in the transaction that keeps it. */
public interface LookBackListener {

  /**
   * Tells each of these once.
   *
   * @param change the entry of the register after which was looked
   * @param found at least one, in the order of the ledger
   * @return by the entry of each the task of the office that asked it
   */
  Map<Long, String> raise(
      MeasureSnapshot measure, long change, List<Disclosure> found, Instant now);
}
