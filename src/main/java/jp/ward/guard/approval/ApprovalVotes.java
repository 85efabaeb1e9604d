package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.BoundMeasure;

/**
 * Votes: each under the approval's lock, each recorded, refused ones too. Held by
 * RefusedVoteStoryTest, ReductionStoryTest.
 */
@ApplicationScoped
class ApprovalVotes {

  private static final String VOTE = "VOTE";

  private final SealedApprovals sealedApprovals;
  private final ApprovalBasis basis;
  private final ApprovalRights rights;
  private final StandIns standIns;
  private final Ledger ledger;
  private final ApprovalSettings settings;
  private final ApprovalNotices notices;
  private final Attempts attempts;
  private final Instance<ReductionEffect> effects;

  ApprovalVotes(
      SealedApprovals sealedApprovals,
      ApprovalBasis basis,
      ApprovalRights rights,
      StandIns standIns,
      Ledger ledger,
      ApprovalSettings settings,
      ApprovalNotices notices,
      Attempts attempts,
      @Any Instance<ReductionEffect> effects) {
    this.sealedApprovals = sealedApprovals;
    this.basis = basis;
    this.rights = rights;
    this.standIns = standIns;
    this.ledger = ledger;
    this.settings = settings;
    this.notices = notices;
    this.attempts = attempts;
    this.effects = effects;
  }

  /** What became of an attempt, once it is on disk. */
  record Outcome(Case after, RefusalReason refused) {}

  /** Votes; a refusal is thrown once its record is on disk. */
  Case vote(Caller caller, String id, VoteChoice choice, String reason) {
    attempts.require(caller, VOTE);
    Outcome outcome = basis.write(() -> attempt(caller, id, choice, reason));
    if (outcome.refused() != null) {
      attempts.refused(caller);
      throw outcome
          .refused()
          .refusal(outcome.after() == null ? null : outcome.after().approval().status());
    }
    return outcome.after();
  }

  /** Records that somebody tried without a strong sign-in. */
  void refuseWeak(Caller caller, String id) {
    attempts.require(caller, VOTE);
    if (SealedApprovals.isId(id)) {
      attempts.refused(caller);
      ledger.record(ApprovalEntries.refused(caller, id, VOTE, RefusalReason.WEAK_SIGN_IN));
    }
  }

  private Outcome attempt(Caller caller, String id, VoteChoice choice, String reason) {
    Optional<Case> found = sealedApprovals.locked(id);
    if (found.isEmpty()) {
      return absent(caller, id);
    }
    Instant now = basis.now();
    Case seen = basis.seen(found.get(), now);
    List<Entry> entries = new ArrayList<>();
    if (seen.approval().status() != found.get().approval().status()) {
      seen = sealedApprovals.write(seen, seen.approval());
      entries.add(ApprovalEntries.closed(caller, seen));
    }
    Duration granted = seen.file().isUrgent() ? settings.grantedEmergency() : settings.granted();
    Step step =
        ApprovalLifecycle.STRICT.vote(
            seen.approval(), voter(caller, seen, now), choice, reason, now, now.plus(granted));
    boolean grantsHimself = choice == VoteChoice.APPROVE && rights.isNamed(caller, seen.file());
    if (grantsHimself && !step.isRefused()) {
      step = Step.refused(seen.approval(), RefusalReason.NAMED_IN_IT);
    }
    if (step.isRefused()) {
      entries.add(ApprovalEntries.refused(caller, id, VOTE, step.refused()));
      basis.append(seen, now, entries);
      return new Outcome(seen, step.refused());
    }
    return counted(caller, seen, step.after(), entries, now);
  }

  private Voter voter(Caller caller, Case seen, Instant now) {
    return new Voter(
        caller.person(),
        standIns.placesOf(caller, seen, now),
        rights.concerns(caller, seen.file()));
  }

  private Outcome counted(
      Caller caller, Case before, Approval voted, List<Entry> entries, Instant now) {
    boolean isGranted = voted.status() == ApprovalStatus.APPROVED;
    CaseFile.PendingReduction reduction = before.file().reduction();
    Approval after = voted;
    if (isGranted && reduction != null) {
      after = voted.as(ApprovalStatus.USED); // it is carried out with the vote that grants it
    }
    if (isGranted && before.file().isUrgent()) {
      before.row().reviewDue = now.plus(settings.review());
    }
    Case written = sealedApprovals.write(before, after);
    Vote vote = voted.votes().get(voted.votes().size() - 1);
    entries.add(ApprovalEntries.voted(caller, written, vote));
    if (written.approval().status() != ApprovalStatus.PENDING) {
      notices.decided(written, now);
    }
    if (isGranted && reduction != null) {
      entries.addAll(carriedOut(caller, written, reduction));
    }
    basis.append(before, now, entries);
    return new Outcome(written, null);
  }

  private List<Entry> carriedOut(Caller caller, Case granted, CaseFile.PendingReduction reduction) {
    BoundMeasure measure = granted.file().measures().get(0);
    return effects.stream()
        .filter(effect -> effect.name().equals(reduction.effect()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody carries out this reduction"))
        .apply(
            new ReductionEffect.Granted(
                granted.id(), measure.id(), measure.version(), reduction.change()),
            caller);
  }

  private Outcome absent(Caller caller, String id) {
    if (SealedApprovals.isId(id)) {
      ledger.append(
          ledger.lock(), List.of(ApprovalEntries.refused(caller, id, VOTE, RefusalReason.ABSENT)));
    }
    return new Outcome(null, RefusalReason.ABSENT);
  }
}
