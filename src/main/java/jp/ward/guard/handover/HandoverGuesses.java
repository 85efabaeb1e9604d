package jp.ward.guard.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Limits;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Refusal;

/** Counts what may be guessing, and records it: each one, and beyond the limit one a minute. */
@ApplicationScoped
class HandoverGuesses {

  private final Limits limits;
  private final Ledger ledger;

  HandoverGuesses(Limits limits, Ledger ledger) {
    this.limits = limits;
    this.ledger = ledger;
  }

  /**
   * A code that is not the caller's to know; what is recorded differs by the cause alone.
   *
   * @param code as it is written, null for what is no code
   */
  void wrong(Caller caller, String code, Hidden why) {
    count(caller, code);
    record(HandoverEntries.refused(caller, code, why.name()));
  }

  /** Counts one; throws {@link Refusal}, rate-limited, to a caller who guesses on and on. */
  void count(Caller caller, String code) {
    recordingRefusals(caller, code, () -> limits.wrongCode(caller));
  }

  /** Refuses who has guessed so often that another guess would be one too many. */
  void refuseGuesser(Caller caller, String code) {
    recordingRefusals(caller, code, () -> limits.refuseGuesser(caller));
  }

  private void recordingRefusals(Caller caller, String code, Runnable limit) {
    try {
      limit.run();
    } catch (Refusal refused) {
      int refusals = limits.refusalsToRecord(caller);
      if (refusals > 0) {
        record(HandoverEntries.rateLimited(caller, code, refusals));
      }
      throw refused;
    }
  }

  /** Before every other writer: who answers questions waits for it, and limits bound it. */
  private void record(Entry entry) {
    ledger.answer(() -> ledger.append(ledger.lock(), List.of(entry)));
  }
}
