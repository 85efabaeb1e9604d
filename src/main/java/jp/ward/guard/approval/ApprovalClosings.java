package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.web.Refusal;

/**
 * What ends a request by its own side, and what looks at it afterwards. Held by ApprovalStoryTest,
 * RefusedVoteStoryTest.
 */
@ApplicationScoped
class ApprovalClosings {

  private final SealedApprovals sealedApprovals;
  private final ApprovalBasis basis;
  private final ApprovalRights rights;
  private final Attempts attempts;

  ApprovalClosings(
      SealedApprovals sealedApprovals,
      ApprovalBasis basis,
      ApprovalRights rights,
      Attempts attempts) {
    this.sealedApprovals = sealedApprovals;
    this.basis = basis;
    this.rights = rights;
    this.attempts = attempts;
  }

  /** Takes a request of one's own back, while it waits. */
  Case withdraw(Caller caller, String id) {
    return attempt(
        caller,
        id,
        "WITHDRAWAL",
        (seen, now, entries) -> {
          Step step = ApprovalLifecycle.STRICT.withdraw(seen.approval(), caller.person());
          if (!step.isRefused()) {
            Case after = sealedApprovals.write(seen, step.after());
            entries.add(ApprovalEntries.closed(caller, after));
            return new ApprovalVotes.Outcome(after, null);
          }
          return new ApprovalVotes.Outcome(seen, step.refused());
        });
  }

  /** A manager of the asking municipality, who neither asked nor voted, looks at it afterwards. */
  Case review(Caller caller, String id, String note) {
    return attempt(
        caller,
        id,
        "REVIEW",
        (seen, now, entries) -> {
          Optional<RefusalReason> refused = whyNotReviewedBy(caller, seen);
          if (refused.isPresent()) {
            return new ApprovalVotes.Outcome(seen, refused.get());
          }
          seen.row().reviewedAt = now;
          CaseFile reviewed = seen.file().with(new CaseFile.Review(caller.person(), note, now));
          Case after = sealedApprovals.write(seen, reviewed, seen.approval());
          entries.add(ApprovalEntries.reviewed(caller, after));
          return new ApprovalVotes.Outcome(after, null);
        });
  }

  /** Whether somebody may look at a request as its reviewer. */
  boolean mayReview(Caller caller, Involvement involvement, Case seen) {
    return caller.may(Group.MANAGER)
        && caller.municipality().equals(seen.row().municipality)
        && !seen.approval().isRequestedBy(caller.person())
        && !seen.approval().hasVoteOf(caller.person())
        && (involvement.isNamedByOneOf(seen.approval().requesters())
            || !rights.concerns(involvement, seen.file()));
  }

  private Optional<RefusalReason> whyNotReviewedBy(Caller caller, Case seen) {
    if (!mayReview(caller, rights.of(caller), seen)) {
      return Optional.of(RefusalReason.NOT_A_REVIEWER);
    }
    if (seen.approval().status() == ApprovalStatus.PENDING) {
      return Optional.of(RefusalReason.NOT_DECIDED);
    }
    return seen.row().reviewedAt == null
        ? Optional.empty()
        : Optional.of(RefusalReason.ALREADY_REVIEWED);
  }

  /** Counts like what is refused to a stranger. */
  private Refusal absent(Caller caller) {
    attempts.refused(caller);
    return Refusal.notFound();
  }

  private interface Attempt {
    ApprovalVotes.Outcome on(Case seen, Instant now, List<Entry> entries);
  }

  private Case attempt(Caller caller, String id, String what, Attempt attempt) {
    attempts.require(caller, what);
    ApprovalVotes.Outcome outcome =
        basis.write(
            () -> {
              Case found = sealedApprovals.locked(id).orElseThrow(() -> absent(caller));
              Instant now = basis.now();
              Case seen = basis.seen(found, now);
              List<Entry> entries = new ArrayList<>();
              if (seen.approval().status() != found.approval().status()) {
                seen = sealedApprovals.write(seen, seen.approval());
                entries.add(ApprovalEntries.closed(caller, seen));
              }
              ApprovalVotes.Outcome done = attempt.on(seen, now, entries);
              if (done.refused() != null) {
                entries.add(ApprovalEntries.refused(caller, id, what, done.refused()));
              }
              basis.append(seen, now, entries);
              return done;
            });
    if (outcome.refused() != null) {
      attempts.refused(caller);
      throw outcome.refused().refusal(outcome.after().approval().status());
    }
    return outcome.after();
  }
}
