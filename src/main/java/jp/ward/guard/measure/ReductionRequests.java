package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.Supplier;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.audit.Ledger;

/** Puts what takes protection away before two people; nothing of the measure changes here. */
@ApplicationScoped
class ReductionRequests {

  static final int ACCEPTED = 202;

  private final Reductions reductions;
  private final TwoPeople twoPeople;
  private final Ledger ledger;
  private final Idempotency idempotency;

  ReductionRequests(
      Reductions reductions, TwoPeople twoPeople, Ledger ledger, Idempotency idempotency) {
    this.reductions = reductions;
    this.twoPeople = twoPeople;
    this.ledger = ledger;
    this.idempotency = idempotency;
  }

  /** The answer to a request that waits. */
  record ReductionJson(String approval) {

    /** Prints that it waits. */
    @Override
    public String toString() {
      return "a waiting request";
    }
  }

  ReductionJson reduction(Posted posted, String id) {
    return ask(
            posted,
            () ->
                Optional.of(
                    reductions.prepare(posted.caller(), id, posted.ifMatch(), posted.body())))
        .orElseThrow();
  }

  ReductionJson safeDestination(Posted posted, String id) {
    return ask(
            posted,
            () ->
                Optional.of(
                    reductions.safeDestination(
                        posted.caller(), id, posted.ifMatch(), posted.body())))
        .orElseThrow();
  }

  /** Empty where it lowers nothing: then one officer does it alone. */
  Optional<ReductionJson> registeredAddress(Posted posted, String id) {
    return ask(
        posted,
        () -> reductions.registeredAddress(posted.caller(), id, posted.ifMatch(), posted.body()));
  }

  /** Empty where it lowers nothing: then one officer does it alone. */
  Optional<ReductionJson> concealedOffice(Posted posted, String id) {
    return ask(
        posted,
        () -> reductions.concealedOffice(posted.caller(), id, posted.ifMatch(), posted.body()));
  }

  private Optional<ReductionJson> ask(
      Posted posted, Supplier<Optional<PreparedReduction>> prepare) {
    Optional<Idempotency.Replay> earlier =
        posted.earlier(idempotency).filter(one -> one.status() == ACCEPTED);
    if (earlier.isPresent()) {
      return earlier.map(one -> new ReductionJson(one.createdId()));
    }
    return prepare.get().map(prepared -> opened(posted, prepared));
  }

  /** Who comes second with the same request is told so, as if he had come later. */
  private ReductionJson opened(Posted posted, PreparedReduction prepared) {
    try {
      return ledger.write(() -> openedOnce(posted, prepared));
    } catch (PersistenceException sameAtTheSameTime) {
      return ledger.write(() -> openedOnce(posted, prepared));
    }
  }

  private ReductionJson openedOnce(Posted posted, PreparedReduction prepared) {
    TwoPeople.Waiting waiting = twoPeople.ask(posted.caller(), prepared);
    posted.remember(idempotency, ACCEPTED, waiting.approval());
    ledger.append(ledger.lock(waiting.at()), waiting.entries());
    return new ReductionJson(waiting.approval());
  }
}
