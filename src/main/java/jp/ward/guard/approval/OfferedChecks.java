package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedChecks;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.web.Refusal;

/**
 * The check for which approval is asked, read back from the ledger and found to be their own. Held
 * by ApprovalStoryTest.
 */
@ApplicationScoped
class OfferedChecks {

  private static final Duration OLDEST = Duration.ofHours(24);

  private final RecordedChecks checks;

  OfferedChecks(RecordedChecks checks) {
    this.checks = checks;
  }

  /** Their own check, for which two people can be asked now; everything else is refused. */
  RecordedCheck read(Caller caller, String checkId, Instant now) {
    RecordedCheck check =
        checks
            .own(caller.person(), checkId)
            .map(RecordedEntry::asCheck)
            .orElseThrow(Refusal::notFound);
    if (check.answer().verdict() != Outcome.DUAL_APPROVAL_REQUIRED) {
      throw Refusal.conflict(
          "Two people cannot be asked for this answer: check its steps and follow them."
              + " この回答は二者承認の対象ではありません。回答の「次にすること」に従ってください。");
    }
    if (!isRequestable(check)) {
      throw Refusal.conflict(
          "The check has no reference: send it again with your office's own reference."
              + " 所属の記録の番号を付けて、もう一度確認してください。");
    }
    if (check.answer().asOf().isBefore(now.minus(OLDEST))) {
      throw askAgain();
    }
    return check;
  }

  static Refusal askAgain() {
    return Refusal.conflict(
        "The answer no longer holds: send the question again and request approval of the new"
            + " answer. 状況が変わりました。もう一度確認し、新しい回答について申請してください。");
  }

  private static boolean isRequestable(RecordedCheck check) {
    return check.answer().offer() != null
        && check.answer().offer().requestable()
        && check.binding() != null;
  }
}
