package jp.ward.guard.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.handover.HandoverLifecycle.Result;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * What staff of the office asked do with a handover: list, open, acknowledge. Held by
 * HandoverStoryTest, OwnHandoverStoryTest.
 */
@ApplicationScoped
class Acknowledgements {

  private final HandoverStore store;
  private final Lookup lookup;
  private final HandoverGuesses guesses;
  private final Ledger ledger;
  private final Clock clock;

  Acknowledgements(
      HandoverStore store, Lookup lookup, HandoverGuesses guesses, Ledger ledger, Clock clock) {
    this.store = store;
    this.lookup = lookup;
    this.guesses = guesses;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** An answer, or a refusal that is thrown only after it was recorded. */
  private record Attempt(Handover handover, Instant at, Refusal refusal, boolean isGuess) {

    static Attempt done(Handover handover, Head head) {
      return new Attempt(handover, head.now(), null, false);
    }

    HandoverJson json() {
      if (refusal != null) {
        throw refusal;
      }
      return HandoverJson.of(handover, at);
    }
  }

  /** A page of the inbox of the caller's office; null lists all that are live. */
  HandoverListJson inbox(Caller caller, HandoverStatus status, String cursor, int limit) {
    requireStaff(caller);
    Instant now = clock.instant();
    String office = caller.office().code();
    Page<Lookup.Listed> page =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Page.of(
                        (after, most) ->
                            lookup.listed(
                                caller.person(), store.inbox(office, status, now, after, most)),
                        Lookup.Listed::id,
                        Function.identity(),
                        Lookup.Listed::isHis,
                        cursor,
                        limit));
    return new HandoverListJson(
        page.items().stream().map(one -> HandoverJson.of(one.handover(), now)).toList(),
        page.next());
  }

  /** Opens one handover; the opening is recorded. */
  HandoverJson read(Caller caller, String text) {
    requireStaff(caller);
    String code = ownCode(caller, text);
    Attempt attempt =
        ledger.write(
            () -> {
              Handover handover =
                  store
                      .findByIdOptional(code)
                      .map(store::handover)
                      .orElseThrow(Refusal::notFound); // deleted since it was looked up
              Head head = ledger.lock();
              if (lookup.isOwnCase(caller.person(), handover)) {
                return ownCase(head, caller, code);
              }
              if (!handover.isLive(head.now())) {
                return refused(head, HandoverEntries.refused(caller, code, "EXPIRED"), gone());
              }
              ledger.append(head, List.of(HandoverEntries.read(caller, handover)));
              return Attempt.done(handover, head);
            });
    return counted(caller, code, attempt).json();
  }

  /** Acknowledges with the persons as the caller's own system knows them. */
  HandoverJson acknowledge(Caller caller, String text, List<List<IdentifierRef>> known) {
    requireStaff(caller);
    String code = ownCode(caller, text);
    guesses.refuseGuesser(caller, code); // before the attempt: the right person would be told apart
    Attempt attempt = ledger.write(() -> attempt(caller, code, known));
    return counted(caller, code, attempt).json();
  }

  /** Trying persons on and on would find out whom it is about. */
  private Attempt counted(Caller caller, String code, Attempt attempt) {
    if (attempt.isGuess()) {
      guesses.count(caller, code);
    }
    return attempt;
  }

  static void requireStaff(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "Handovers are opened by staff of the office asked (groups): leave it to them."
              + " 照会票は、照会を受けた所属の職員が扱います。");
    }
  }

  private Attempt attempt(Caller caller, String code, List<List<IdentifierRef>> known) {
    HandoverRow row = store.locked(code).orElseThrow(Refusal::notFound);
    Handover handover = store.handover(row);
    Head head = ledger.lock();
    Result result =
        HandoverLifecycle.acknowledge(
            handover.status(head.now()),
            handover.isAcknowledgedBy(caller.person()),
            handover.content().identifiers(),
            known);
    boolean isOver = result == Result.ALREADY_BY_ANOTHER || result == Result.EXPIRED;
    if (!isOver && lookup.isOwnCase(caller.person(), handover)) { // others wait for the head
      return ownCase(head, caller, code);
    }
    return switch (result) {
      case ACKNOWLEDGED -> {
        store.acknowledge(row, handover.content().acknowledgedBy(caller, known), head.now());
        ledger.append(head, List.of(views(Kind.HANDOVER_ACKNOWLEDGED, caller, handover, known)));
        yield Attempt.done(store.handover(row), head);
      }
      case UNCHANGED -> {
        ledger.append(head, List.of(HandoverEntries.read(caller, handover)));
        yield Attempt.done(handover, head);
      }
      case MISMATCH -> // of it both offices get a task (task.WrongAcknowledgements)
          refused(head, views(Kind.HANDOVER_MISMATCH, caller, handover, known), mismatch());
      case ALREADY_BY_ANOTHER ->
          refused(head, HandoverEntries.refused(caller, code, "ACKNOWLEDGED_BEFORE"), already());
      case EXPIRED -> refused(head, HandoverEntries.refused(caller, code, "EXPIRED"), gone());
    };
  }

  private static Entry views(
      Kind kind, Caller caller, Handover handover, List<List<IdentifierRef>> known) {
    return HandoverEntries.acknowledged(kind, caller, handover, known);
  }

  /** The code, where the caller's office was asked and they are not in it; else it is absent. */
  private String ownCode(Caller caller, String text) {
    String code = HandoverCode.read(text).orElse(null);
    Hidden why = lookup.notReceivedBy(caller.person(), caller.office().code(), code);
    if (why != null) {
      guesses.wrong(caller, code, why);
      throw Refusal.notFound();
    }
    return code;
  }

  /** It became their own case since it was looked up: a measure was registered, a tie declared. */
  private Attempt ownCase(Head head, Caller caller, String code) {
    ledger.append(head, List.of(HandoverEntries.refused(caller, code, Hidden.OWN_CASE.name())));
    return new Attempt(null, null, Refusal.notFound(), true);
  }

  private Attempt refused(Head head, Entry entry, Refusal refusal) {
    ledger.append(head, List.of(entry));
    boolean isGuess = entry.kind() == Kind.HANDOVER_MISMATCH;
    return new Attempt(null, null, refusal, isGuess);
  }

  private static Refusal mismatch() {
    return Refusal.conflict(
        "These are not the persons asked about: contact nobody, and have both offices check whom"
            + " they mean. 照会された方と一致しません。どなたにも連絡せず、両方の所属で確かめてください。");
  }

  private static Refusal already() {
    return Refusal.conflict(
        "A colleague has acknowledged this handover: leave it to him." + " この照会票は別の職員が受領しています。");
  }

  private static Refusal gone() {
    return Refusal.gone(
        "This handover has expired: have the office that asked open another."
            + " この照会票は期限が切れています。照会元に作り直しを求めてください。");
  }
}
