package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Refusal;

/**
 * What those who handle an incident record of it; one after the other. Held by AfterLeakStoryTest.
 */
@ApplicationScoped
class IncidentSteps {

  private final IncidentStore store;
  private final IncidentRights rights;
  private final Ledger ledger;

  IncidentSteps(IncidentStore store, IncidentRights rights, Ledger ledger) {
    this.store = store;
    this.rights = rights;
    this.ledger = ledger;
  }

  /** Records a step of the checklist. */
  Incident take(Caller caller, String id, IncidentStep step, IncidentForm.Step posted) {
    return ledger.write(
        () -> {
          IncidentRow row = locked(caller, id);
          Incident seen = store.incident(row);
          String office = responsibleFor(caller, seen.file());
          refuse(
              seen, seen.file().checklist().whyNot(seen.status(), step, posted.outcome(), office));
          Head head = ledger.lock();
          IncidentStepTaken taken =
              new IncidentStepTaken(
                  step,
                  posted.outcome(),
                  caller.person(),
                  caller.office().code(),
                  caller.municipality(),
                  head.now(),
                  posted.note(),
                  posted.causes());
          Incident after = seen.with(seen.file().with(taken));
          store.write(row, after);
          ledger.append(head, List.of(IncidentEntries.step(caller, after, taken)));
          return after;
        });
  }

  /** Closes an incident of which every step is settled. */
  Incident close(Caller caller, String id) {
    return ledger.write(
        () -> {
          IncidentRow row = locked(caller, id);
          Incident seen = store.incident(row);
          refuse(
              seen,
              IncidentRights.isManager(caller, seen)
                  ? seen.file().checklist().whyNotClosed(seen.status())
                  : Optional.of(IncidentRefusal.MANAGERS_CLOSURE));
          Head head = ledger.lock();
          Incident after = seen.with(seen.file().closed(head.now()));
          store.write(row, after);
          ledger.append(head, List.of(IncidentEntries.closed(caller, after)));
          return after;
        });
  }

  private IncidentRow locked(Caller caller, String id) {
    return store
        .locked(id)
        .filter(row -> rights.maySee(caller, rights.of(caller), store.incident(row)))
        .orElseThrow(Refusal::notFound);
  }

  /** The office for which they act as its measure officer; empty text where they are none. */
  private static String responsibleFor(Caller caller, IncidentFile file) {
    return IncidentRights.isOfficer(caller, file) ? caller.office().code() : "";
  }

  private static void refuse(Incident seen, Optional<IncidentRefusal> why) {
    why.ifPresent(
        refused -> {
          throw refused.refusal(seen.file().checklist().open());
        });
  }
}
