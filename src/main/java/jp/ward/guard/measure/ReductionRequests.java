package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Posted;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.registration.Reduction;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;

/**
 * Puts what takes protection away before two people; nothing of the measure changes here. Held by
 * ReducingStoryTest, ReductionRefusedStoryTest.
 */
@ApplicationScoped
class ReductionRequests {

  static final int ACCEPTED = 202;

  /** What is refused once the measure itself said that the word would lower something. */
  private static final Set<ProblemCode> LOWERED =
      EnumSet.of(ProblemCode.INVALID_REQUEST, ProblemCode.STALE_VERSION, ProblemCode.CONFLICT);

  private final Reductions reductions;
  private final RegisterDoor door;
  private final TwoPeople twoPeople;
  private final Ledger ledger;
  private final Idempotency idempotency;

  ReductionRequests(
      Reductions reductions,
      RegisterDoor door,
      TwoPeople twoPeople,
      Ledger ledger,
      Idempotency idempotency) {
    this.reductions = reductions;
    this.door = door;
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

  /**
   * Asks two people; empty where it lowers nothing: then one officer does it alone. Who is refused
   * is answered once it is recorded that they tried.
   */
  Optional<ReductionJson> ask(Posted posted, String id, ReductionDoor path) {
    Optional<Idempotency.Replay> earlier = posted.earlier(idempotency);
    if (earlier.isPresent()) {
      // What raised then is answered as a raise again, however the measure stands by now.
      return earlier
          .filter(one -> one.status() == ACCEPTED)
          .map(one -> new ReductionJson(one.createdId()));
    }
    try {
      return reductions
          .prepare(path, posted.caller(), id, posted.ifMatch(), posted.body())
          .map(prepared -> opened(posted, prepared));
    } catch (Refusal refused) {
      record(posted, id, path, refused.code());
      throw told(posted.caller(), refused);
    }
  }

  /** What could not be understood was no attempt at anything. */
  private void record(Posted posted, String id, ReductionDoor path, ProblemCode code) {
    Reduction reduction = reductions.understood(path, posted.body());
    boolean isUnderstood = reduction != null || code != ProblemCode.INVALID_REQUEST;
    boolean lowers = path.lowers(reduction) || reduction != null && LOWERED.contains(code);
    if (isUnderstood && lowers && MeasureFilter.isId(id)) {
      ledger.write(
          () ->
              ledger.append(
                  ledger.lock(), List.of(door.refused(posted.caller(), id, reduction, code))));
    }
  }

  /** Only an officer hears how the measure stands. */
  private static Refusal told(Caller caller, Refusal refused) {
    boolean tells =
        refused.code() == ProblemCode.CONFLICT || refused.code() == ProblemCode.STALE_VERSION;
    return tells && !MeasureRights.isOfficer(caller) ? MeasureRights.tellingNothing() : refused;
  }

  /** Who comes second with the same request is told so, as if they had come later. */
  private ReductionJson opened(Posted posted, PreparedReduction prepared) {
    try {
      return ledger.write(() -> openedOnce(posted, prepared));
    } catch (PersistenceException sameAtTheSameTime) {
      return ledger.write(() -> openedOnce(posted, prepared));
    }
  }

  private ReductionJson openedOnce(Posted posted, PreparedReduction prepared) {
    TwoPeople.WaitingRequest waiting = twoPeople.ask(posted.caller(), prepared);
    posted.remember(idempotency, ACCEPTED, waiting.approval());
    ledger.append(ledger.lock(waiting.at()), waiting.entries());
    return new ReductionJson(waiting.approval());
  }
}
