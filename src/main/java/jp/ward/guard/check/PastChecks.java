package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.policychange.PolicyInForce;
import jp.ward.guard.record.NamedPeople;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedChecks;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.web.Refusal;

/** Answers that were given, read again from the ledger; what is a stranger's is not there. */
@ApplicationScoped
class PastChecks {

  private final RecordedChecks checks;
  private final Conflicts conflicts;
  private final Identities identities;
  private final PolicyInForce policies;

  PastChecks(
      RecordedChecks checks, Conflicts conflicts, Identities identities, PolicyInForce policies) {
    this.checks = checks;
    this.conflicts = conflicts;
    this.identities = identities;
    this.policies = policies;
  }

  /**
   * INVARIANT: a manager who is part of the case, or tied to somebody in it, reads of it what is
   * read of nothing. Held by ConcernedManagerStoryTest.
   */
  @Transactional
  Answer read(Caller caller, String id) {
    RecordedEntry found =
        checks.seen(id, one -> maySee(caller, one.asCheck())).orElseThrow(Refusal::notFound);
    RecordedCheck check = found.asCheck();
    return Answer.again(check.answer(), policies.ofHash(check.policyHash()), found.entry());
  }

  private boolean maySee(Caller caller, RecordedCheck check) {
    boolean concerned = isConcerned(caller, check); // asked of everybody: it takes its time
    return CheckRights.maySee(caller, check.by(), concerned);
  }

  private boolean isConcerned(Caller caller, RecordedCheck check) {
    NamedPeople named = NamedPeople.of(check.question(), identities);
    Involvement involvement = conflicts.involvementOf(caller.person());
    boolean isConcerned =
        conflicts.concerns(
            involvement.own(),
            new CaseMarks(named.everybody(), named.aboutMarks(), check.measureIds()));
    return isConcerned && !involvement.isNamedBy(check.by().actor());
  }
}
