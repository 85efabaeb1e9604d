package jp.ward.guard.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.web.Refusal;

/** The check for which approval is asked, read back from the ledger and found to be his own. */
@ApplicationScoped
class OfferedChecks {

  private static final long FIRST = 1;
  private static final Duration OLDEST = Duration.ofHours(24);

  private final Ledger ledger;
  private final ObjectMapper json;

  OfferedChecks(Ledger ledger, ObjectMapper json) {
    this.ledger = ledger;
    this.json = json;
  }

  /** His own check, for which two people can be asked now; everything else is refused. */
  OfferedCheck read(Caller caller, String checkId, Instant now) {
    OfferedCheck check = own(caller, checkId);
    if (!check.answer().verdict().equals(Outcome.DUAL_APPROVAL_REQUIRED.name())) {
      throw Refusal.conflict(
          "Two people cannot be asked for this answer: check its steps and follow them."
              + " この回答は二者承認の対象ではありません。回答の「次にすること」に従ってください。");
    }
    if (!check.isRequestable()) {
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

  private OfferedCheck own(Caller caller, String checkId) {
    Optional<Stored> found =
        checkId.matches("chk_[0-9A-Z]{26}")
            ? ledger.byReference(checkId).flatMap(ledger::read)
            : Optional.empty();
    // What is absent costs the same work as what is hidden, or the time would tell them apart.
    Stored stored = found.or(() -> ledger.read(FIRST)).orElseThrow(Refusal::notFound);
    if (!stored.kind().equals(Kind.CHECK.name())) {
      throw Refusal.notFound();
    }
    try {
      OfferedCheck check = json.readValue(stored.content(), OfferedCheck.class);
      Optional<Person> asker = check.by().person();
      if (found.isEmpty() || asker.filter(caller.person()::isSamePersonAs).isEmpty()) {
        throw Refusal.notFound();
      }
      return check;
    } catch (IOException e) {
      throw new IllegalStateException("entry " + stored.entry() + " is no check record", e);
    }
  }
}
