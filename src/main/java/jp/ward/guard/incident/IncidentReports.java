package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Limits;
import jp.ward.guard.access.Posted;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Head;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.measure.OwnCase;

/** Takes reports of incidents; whether anybody is protected changes nothing of the answer. */
@ApplicationScoped
class IncidentReports {

  private static final int CREATED = 201;

  private final IncidentChecks checks;
  private final IncidentMeasures measures;
  private final IncidentStore store;
  private final IncidentNotices notices;
  private final Idempotency idempotency;
  private final Identities identities;
  private final Ledger ledger;
  private final Limits limits;
  private final Clock clock;

  IncidentReports(
      IncidentChecks checks,
      IncidentMeasures measures,
      IncidentStore store,
      IncidentNotices notices,
      Idempotency idempotency,
      Identities identities,
      Ledger ledger,
      Limits limits,
      Clock clock) {
    this.checks = checks;
    this.measures = measures;
    this.store = store;
    this.notices = notices;
    this.idempotency = idempotency;
    this.identities = identities;
    this.ledger = ledger;
    this.limits = limits;
    this.clock = clock;
  }

  /** Opens an incident, or finds the one that the same request opened. */
  Incident report(Posted posted) {
    Caller caller = posted.caller();
    IncidentReport report = new IncidentForm(posted.body(), identities).report(clock.instant());
    IncidentCheck check = report.check() == null ? null : checks.own(caller, report.check());
    if (!report.about().isEmpty()) {
      limits.spend(caller, List.of(report.inquiry(caller.upn())));
    }
    return ledger.write(
        () ->
            posted
                .earlier(idempotency)
                .map(Idempotency.Replay::createdId)
                .flatMap(store::read)
                .orElseGet(() -> open(posted, report, check)));
  }

  /** Lets staff report alone: a system has nothing to say, a contractor only asks. */
  static void requireStaff(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "Only staff, managers and measure officers report an incident: have one of them report it."
              + " 事案の報告は職員だけができます。すぐに職員へ伝えてください。");
    }
  }

  /** A manager does not handle what he said himself: then any manager of the municipality does. */
  private static String managerPlace(Caller caller) {
    return caller.may(Group.MANAGER) ? caller.municipality() : caller.office().code();
  }

  private Incident open(Posted posted, IncidentReport report, IncidentCheck check) {
    Caller caller = posted.caller();
    String id = Ids.next("inc", clock.instant());
    posted.remember(idempotency, CREATED, id);
    // Every measure registered before this entry is found. From here on only inserts.
    Head head = ledger.lock();
    List<MeasureSnapshot> concerned = measures.protectingAnybodyIn(report, check, head.now());
    Incident incident =
        new Incident(
            id,
            IncidentStatus.OPEN,
            managerPlace(caller),
            head.now(),
            1,
            file(caller, report, check, concerned));
    store.insert(incident);
    notices.opened(incident, head.now());
    ledger.append(head, List.of(IncidentEntries.opened(caller, incident)));
    return incident;
  }

  private IncidentFile file(
      Caller caller, IncidentReport report, IncidentCheck check, List<MeasureSnapshot> concerned) {
    Set<String> about = new HashSet<>(report.marks());
    Set<String> everybody = new HashSet<>(about);
    if (check != null) {
      about.addAll(measures.carriedOn(check.about()));
      everybody.addAll(measures.carriedOn(check.everybody()));
    }
    everybody.addAll(OwnCase.everybodyIn(concerned));
    return new IncidentFile(
        identities.depth(),
        caller.person(),
        caller.office().code(),
        report.check(),
        check == null ? null : check.reference(),
        report.act() == null ? check.act() : report.act().name(),
        report.channel() == null ? check.channel() : report.channel().name(),
        report.party() == null ? check.party() : report.party().name(),
        report.disclosed().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
        report.saidAt(),
        report.malicious(),
        report.description(),
        concerned.stream().map(MeasureSnapshot::id).collect(Collectors.toSet()),
        concerned.stream()
            .map(MeasureSnapshot::responsibleOffice)
            .collect(Collectors.toCollection(TreeSet::new)),
        about,
        everybody,
        List.of(),
        null);
  }
}
