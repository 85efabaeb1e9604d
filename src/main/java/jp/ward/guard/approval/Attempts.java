package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Excess;
import jp.ward.guard.access.Limits;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Refusal;

/**
 * Bounds refused steps: each is recorded, and whoever sends invented ids or forged tokens on and on
 * would fill the ledger.
 *
 * <p>INVARIANT: every refused step counts, whatever its cause, or counting would tell a party from
 * a stranger. Held by RefusedStepLimitStoryTest.
 */
@ApplicationScoped
class Attempts {

  private final Limits limits;
  private final Ledger ledger;

  Attempts(Limits limits, Ledger ledger) {
    this.limits = limits;
    this.ledger = ledger;
  }

  /** Refuses, unheard, who was refused too often today; that is recorded once a minute. */
  void require(Caller caller, String what) {
    Excess excess = limits.tooManyRefused(caller).orElse(null);
    if (excess == null) {
      return;
    }
    if (excess.isDue()) {
      ledger.record(ApprovalEntries.unheard(caller, what));
    }
    throw Refusal.rateLimited(excess.seconds());
  }

  /** Counts a refused step that is on disk. */
  void refused(Caller caller) {
    limits.refusedStep(caller);
  }
}
