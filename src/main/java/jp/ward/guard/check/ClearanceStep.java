package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.ward.guard.access.Caller;
import jp.ward.guard.approval.Bindings;
import jp.ward.guard.approval.Release;
import jp.ward.guard.approval.Releases;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.QuotedHandover;
import jp.ward.guard.policy.VerifiedPolicy;

/**
 * Turns the word of two people into one clearance, for a question that quotes their approval. Held
 * by StaleInquiryStoryTest, YokohamaStoryTest.
 */
@ApplicationScoped
class ClearanceStep {

  private final Releases releases;
  private final Bindings bindings;

  ClearanceStep(Releases releases, Bindings bindings) {
    this.releases = releases;
    this.bindings = bindings;
  }

  /** Locks what is quoted; rows first, the ledger's head after them, for every writer. */
  void hold(List<CheckRequest> waiting) {
    waiting.stream()
        .map(CheckRequest::approval)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(releases::hold);
  }

  /**
   * The decision, released where the approval that is quoted fits it.
   *
   * @param check the id of the check that is being answered
   * @param now guard time under the head lock
   */
  ClearedDecision clear(
      String check, CheckRequest asked, Decision decision, VerifiedPolicy policy, Instant now) {
    if (decision.outcome() != Outcome.DUAL_APPROVAL_REQUIRED || asked.reference() == null) {
      return ClearedDecision.without(decision, null, List.of());
    }
    String binding =
        bindings.of(asked.question(), asked.reference(), decision.protecting(), policy.hash());
    if (asked.approval() == null) {
      return ClearedDecision.without(decision, binding, List.of());
    }
    Release release = releases.release(wanted(check, asked, binding), now);
    if (release.answer() != Release.Answer.RELEASED) {
      return ClearedDecision.without(decision, binding, release.entries());
    }
    return new ClearedDecision(
        decision.released(),
        new GivenClearance(release.token(), release.expiresAt()),
        binding,
        release.entries());
  }

  /**
   * Whether the office asked knows whom this very inquiry is about. Asked of every inquiry, also
   * where a stale register found nobody and so no flag says it (design 5).
   */
  private static boolean isAcknowledged(CheckRequest asked) {
    QuotedHandover quoted = asked.question().quoted();
    return quoted != null && quoted.acknowledged() && quoted.isTheInquiry(asked.question());
  }

  private static Releases.Wanted wanted(String check, CheckRequest asked, String binding) {
    Caller caller = asked.asker().caller();
    return new Releases.Wanted(
        asked.approval(),
        caller,
        asked.asker().person(),
        asked.asker().office(),
        binding,
        !asked.isInquiryAtAnotherOffice() || isAcknowledged(asked),
        check,
        asked.question().act(),
        asked.question().channel(),
        asked.question().document());
  }
}
