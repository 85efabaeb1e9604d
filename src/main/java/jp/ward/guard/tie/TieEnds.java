package jp.ward.guard.tie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Posted;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.DeclaredTie;
import jp.ward.guard.measure.DeclaredTies;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;
import jp.ward.guard.registration.ChangeForm;
import jp.ward.guard.web.Refusal;

/**
 * Ends a declared tie by two people: who declared it asks, and a manager of the same ward, who is
 * somebody else and not in the case, agrees. Until then it stands, and the asking lapses. Held by
 * TieEndStoryTest.
 */
@ApplicationScoped
class TieEnds {

  static final int ASKED = 202;
  static final int ENDED = 200;

  /** A manager agrees to what was meant lately. */
  static final Duration WAITS = Duration.ofDays(14);

  private final TieEndStore store;
  private final DeclaredTies ties;
  private final TieRights rights;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Identities identities;
  private final Outbox outbox;

  TieEnds(
      TieEndStore store,
      DeclaredTies ties,
      TieRights rights,
      Ledger ledger,
      Idempotency idempotency,
      Identities identities,
      Outbox outbox) {
    this.store = store;
    this.ties = ties;
    this.rights = rights;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.identities = identities;
    this.outbox = outbox;
  }

  /** What came of it, or why it was refused: thrown only after that was recorded. */
  private record Outcome(TieEndJson json, Refusal refusal) {

    TieEndJson orThrow() {
      if (refusal != null) {
        throw refusal;
      }
      return json;
    }
  }

  static Instant lapses(TieEndRow row) {
    return row.askedAt.plus(WAITS);
  }

  static boolean isId(String text) {
    return text.matches("tie_[0-9A-HJKMNP-TV-Z]{26}");
  }

  /** Whether the caller declared it; who did needs no strong sign-in to ask for its end. */
  @Transactional
  public boolean isOwn(Caller caller, String tie) {
    return isId(tie) && rights.isOf(caller, ties.find(tie));
  }

  /** Asks for the end of the caller's own tie, or agrees to that of somebody else. */
  TieEndJson end(Posted posted, String tie) {
    TieRights.requireOwnName(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    String reason = form.fields().words("reason", true, identities::holdsPersonalNumber);
    form.close();
    if (!isId(tie)) {
      throw Refusal.notFound();
    }
    Supplier<Outcome> once = () -> ledger.write(() -> once(posted, tie, reason));
    try {
      return once.get().orThrow();
    } catch (PersistenceException sameAtTheSameTime) {
      return once.get().orThrow();
    }
  }

  private Outcome once(Posted posted, String tie, String reason) {
    Caller caller = posted.caller();
    if (posted.earlier(idempotency).isPresent()) {
      return new Outcome(
          store.locked(tie).map(TieEndJson::waiting).orElseGet(() -> TieEndJson.ended(tie)), null);
    }
    Optional<TieEndRow> waiting = store.locked(tie).filter(row -> isOpen(row, ledger.now()));
    Optional<DeclaredTie> declared = ties.find(tie);
    if (rights.isOf(caller, declared)) {
      return waiting.isPresent() ? waits() : asked(posted, tie, reason);
    }
    String cause = rights.whyNot(caller, waiting, declared);
    return cause == null
        ? ended(posted, waiting.orElseThrow(), reason)
        : absent(caller, tie, cause);
  }

  static boolean isOpen(TieEndRow row, Instant now) {
    return now.isBefore(lapses(row));
  }

  private Outcome asked(Posted posted, String tie, String reason) {
    Caller caller = posted.caller();
    TieEndRow row = store.findById(tie);
    boolean again = row != null; // the first asking has lapsed
    row = again ? row : new TieEndRow();
    row.id = tie;
    row.office = caller.officeCode();
    row.municipality = caller.municipality();
    row.askedAt = ledger.now();
    if (!again) {
      store.insert(row);
    }
    posted.remember(idempotency, ASKED, tie);
    String place = caller.may(Group.MANAGER) ? caller.municipality() : caller.officeCode();
    outbox.tellUnlessWaiting(NoticeKind.APPROVAL_WAITING, place, "manager", tie, row.askedAt);
    Head head = ledger.lock(row.askedAt);
    row.entry = ledger.append(head, List.of(TieEntries.asked(caller, tie, reason))).get(0);
    return new Outcome(TieEndJson.waiting(row), null);
  }

  private Outcome ended(Posted posted, TieEndRow row, String reason) {
    String tie = row.id;
    ties.remove(tie);
    store.remove(row);
    posted.remember(idempotency, ENDED, tie);
    Head head = ledger.lock();
    ledger.append(head, List.of(TieEntries.ended(posted.caller(), row, reason)));
    return new Outcome(TieEndJson.ended(tie), null);
  }

  private static Outcome waits() {
    return new Outcome(
        null,
        Refusal.conflict(
            "It waits for a manager of your ward already: leave it until he agrees."
                + " 管理職の同意を待っています。"));
  }

  private Outcome absent(Caller caller, String tie, String cause) {
    ledger.append(ledger.lock(), List.of(TieEntries.refused(caller, tie, cause)));
    return new Outcome(null, Refusal.notFound());
  }
}
