package jp.ward.guard.tie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Posted;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.DeclaredTies;
import jp.ward.guard.registration.ChangeForm;
import jp.ward.guard.web.Refusal;

/**
 * Declares a tie of a member of staff to a resident (rule 29). Only two people take one away
 * ({@link TieEnds}): that lowers protection. Held by TieStoryTest.
 */
@ApplicationScoped
class TieDeclarations {

  /** Read with every question of this person; nobody has more relatives than this. */
  private static final int MOST = 300;

  private final DeclaredTies declared;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Identities identities;
  private final GuardDays days;

  TieDeclarations(
      DeclaredTies declared,
      Ledger ledger,
      Idempotency idempotency,
      Identities identities,
      GuardDays days) {
    this.declared = declared;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.identities = identities;
    this.days = days;
  }

  /** Declares a tie; asks nothing of the register, so that nothing can be read from the answer. */
  TieJson declare(Posted posted) {
    TieRights.requireOwnName(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    List<KnownRef> resident = form.parties(identities).resident(form.fields());
    form.close();
    return ledger.write(
        () -> {
          String id =
              posted
                  .earlier(idempotency)
                  .map(Idempotency.Replay::createdId)
                  .orElseGet(() -> insert(posted, resident));
          return new TieJson(id, form.warnings());
        });
  }

  private String insert(Posted posted, List<KnownRef> resident) {
    Caller caller = posted.caller();
    Instant now = days.now();
    String id = Ids.next("tie", now);
    refuseTooMany(caller);
    declared.add(id, now, caller, resident);
    posted.remember(idempotency, Response.Status.CREATED.getStatusCode(), id);
    ledger.append(ledger.lock(), List.of(TieEntries.declared(caller, id, resident)));
    return id;
  }

  private void refuseTooMany(Caller staff) {
    if (declared.count(staff) >= MOST) {
      throw Refusal.conflict(
          "You have declared %d ties, which is the most: see your manager. 申告は%d件までです。所属長に相談してください。"
              .formatted(MOST, MOST));
    }
  }
}
