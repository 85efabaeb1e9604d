package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Limits;
import jp.ward.guard.access.Posted;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedChecks;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.web.Refusal;

/**
 * Takes reports of incidents, and raises at once what was burnt; whether anybody is protected
 * changes nothing of the answer. Held by AfterLeakRefusedStoryTest, BurntPlaceRaceTest.
 */
@ApplicationScoped
class IncidentReports {

  private static final int CREATED = 201;

  /** How often measures of the same person may be registered while one report is taken. */
  private static final int MOST_REPEATS = 5;

  private final RecordedChecks checks;
  private final IncidentMeasures measures;
  private final IncidentRaises raises;
  private final IncidentFiles files;
  private final IncidentStore store;
  private final IncidentNotices notices;
  private final Idempotency idempotency;
  private final Identities identities;
  private final Directory directory;
  private final Ledger ledger;
  private final Limits limits;
  private final Clock clock;

  IncidentReports(
      RecordedChecks checks,
      IncidentMeasures measures,
      IncidentRaises raises,
      IncidentFiles files,
      IncidentStore store,
      IncidentNotices notices,
      Idempotency idempotency,
      Identities identities,
      Directory directory,
      Ledger ledger,
      Limits limits,
      Clock clock) {
    this.checks = checks;
    this.measures = measures;
    this.raises = raises;
    this.files = files;
    this.store = store;
    this.notices = notices;
    this.idempotency = idempotency;
    this.identities = identities;
    this.directory = directory;
    this.ledger = ledger;
    this.limits = limits;
    this.clock = clock;
  }

  /** Opens an incident, or finds the one that the same request opened. */
  Incident report(Posted posted) {
    Caller caller = posted.caller();
    IncidentReport report =
        new IncidentForm(posted.body(), identities).report(clock.instant(), directory);
    RecordedCheck check = report.check() == null ? null : own(caller, report.check());
    if (!report.about().isEmpty()) {
      limits.spend(caller, List.of(report.inquiry(caller.upn())));
    }
    for (int again = 0; again < MOST_REPEATS; again++) {
      try {
        return ledger.write(() -> openOnce(posted, report, check));
      } catch (RegisteredMeanwhile other) {
        // Nothing was done: the next attempt finds that measure too.
      }
    }
    throw Refusal.unavailable();
  }

  /** The reporter's own check; another's is absent. */
  private RecordedCheck own(Caller caller, String id) {
    return checks
        .own(caller.person(), id)
        .map(RecordedEntry::asCheck)
        .orElseThrow(Refusal::notFound);
  }

  private Incident openOnce(Posted posted, IncidentReport report, RecordedCheck check) {
    return posted
        .earlier(idempotency)
        .map(Idempotency.Replay::createdId)
        .flatMap(store::read)
        .orElseGet(() -> open(posted, report, check));
  }

  /** Lets staff report alone: a system has nothing to say, a contractor only asks. */
  static void requireStaff(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "Only staff, managers and measure officers report an incident: have one of them report"
              + " it. 事案の報告は職員だけができます。すぐに職員へ伝えてください。");
    }
  }

  /**
   * A manager does not handle what they said themselves: then any manager of the municipality does.
   */
  private static String managerPlace(Caller caller) {
    return caller.may(Group.MANAGER) ? caller.municipality() : caller.office().code();
  }

  private Incident open(Posted posted, IncidentReport report, RecordedCheck check) {
    Caller caller = posted.caller();
    String id = Ids.next("inc", clock.instant());
    posted.remember(idempotency, CREATED, id);
    IncidentRaises.Raised raised = raises.raise(report, check);
    // Every measure registered before this entry is found. From here on only inserts.
    Head head = ledger.lock(raised.at());
    if (!raised.covers(raises.toBurn(report, check, head.now()))) {
      throw new RegisteredMeanwhile();
    }
    List<MeasureSnapshot> concerned = measures.protectingAnybodyIn(report, check, head.now());
    Incident incident =
        new Incident(
            id,
            IncidentStatus.OPEN,
            managerPlace(caller),
            head.now(),
            1,
            files.file(caller, report, check, concerned));
    store.insert(incident);
    notices.opened(incident, head.now());
    // INVARIANT: one entry, whoever is protected. Held by ReportSideChannelTest.
    ledger.append(head, List.of(IncidentEntries.opened(caller, incident, raised.burnt())));
    return incident;
  }

  /** A measure came to be there after the others were raised: all of them are raised anew. */
  private static final class RegisteredMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RegisteredMeanwhile() {
      super("registered meanwhile", null, false, false);
    }
  }
}
