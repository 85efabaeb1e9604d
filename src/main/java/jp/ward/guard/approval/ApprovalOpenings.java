package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.web.Refusal;

/** Opens requests of either kind; one question waits once. Held by ApprovalStoryTest. */
@ApplicationScoped
class ApprovalOpenings {

  private final SealedApprovals sealedApprovals;
  private final ApprovalStore store;
  private final ApprovalBasis basis;
  private final ApprovalSettings settings;
  private final ApprovalNotices notices;

  ApprovalOpenings(
      SealedApprovals sealedApprovals,
      ApprovalStore store,
      ApprovalBasis basis,
      ApprovalSettings settings,
      ApprovalNotices notices) {
    this.sealedApprovals = sealedApprovals;
    this.store = store;
    this.basis = basis;
    this.settings = settings;
    this.notices = notices;
  }

  /** A new request, with what is to be appended to the ledger. */
  record Opened(Case request, List<Entry> entries) {

    /** Prints where it stands. */
    @Override
    public String toString() {
      return "opened " + request;
    }
  }

  /** Writes a new request; refuses one that waits already, and one that one person could grant. */
  Opened open(
      Caller caller,
      ApprovalKind kind,
      String subject,
      Office office,
      CaseFile file,
      String mark,
      Instant now) {
    Duration pending = file.isUrgent() ? settings.pendingEmergency() : settings.pending();
    Step step = ApprovalLifecycle.STRICT.open(file.requesters(), file.slots(), now.plus(pending));
    if (step.isRefused()) {
      throw step.refused().refusal(step.after().status());
    }
    List<Entry> entries = new ArrayList<>(madeWay(caller, mark, now));
    ApprovalRow row = new ApprovalRow();
    row.id = Ids.next("apr", now);
    row.kind = kind;
    row.subject = subject;
    row.pendingMark = mark;
    row.office = office.code();
    row.municipality = office.municipality();
    row.requestedAt = now;
    Case opened = sealedApprovals.insert(row, file, step.after());
    notices.waits(opened, basis.responsible(file.measures(), now), now);
    entries.add(ApprovalEntries.requested(caller, opened));
    return new Opened(opened, entries);
  }

  /** Refuses a question that waits already; records one that has ended unnoticed. */
  private List<Entry> madeWay(Caller caller, String mark, Instant now) {
    Optional<Case> waiting =
        store.waitingFor(mark).flatMap(sealedApprovals::locked).map(one -> basis.seen(one, now));
    if (waiting.isEmpty()) {
      return List.of();
    }
    if (waiting.get().approval().status() == ApprovalStatus.PENDING) {
      throw Refusal.conflict(
          "%s waits for the same question: wait for it, or have it withdrawn. 同じ内容の申請 %s が承認待ちです。"
              .formatted(waiting.get().id(), waiting.get().id()));
    }
    Case ended = sealedApprovals.write(waiting.get(), waiting.get().approval());
    return List.of(ApprovalEntries.closed(caller, ended));
  }
}
