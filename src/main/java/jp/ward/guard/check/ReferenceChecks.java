package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.approval.Releases;
import jp.ward.guard.handover.HandoverLookup;
import jp.ward.guard.handover.Handovers;
import jp.ward.guard.handover.Hidden;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.web.Refusal;

/**
 * Refuses a request that quotes a code which is none, or somebody else's approval, before anything
 * is decided. Looked up in the committer's thread, so that a slow database costs no more than the
 * caller's two seconds. Held by QuotedHandoverStoryTest, OwnHandoverStoryTest.
 */
@ApplicationScoped
class ReferenceChecks {

  private final Handovers handovers;
  private final Releases releases;

  ReferenceChecks(Handovers handovers, Releases releases) {
    this.handovers = handovers;
    this.releases = releases;
  }

  /** Questions whose quotations are known; the others have their refusal. */
  List<QueuedRequest> known(List<QueuedRequest> waiting) {
    if (waiting.stream()
        .flatMap(one -> one.questions().stream())
        .noneMatch(ReferenceChecks::quotes)) {
      return waiting;
    }
    Map<CheckRequest, Hidden> hidden = hidden(waiting);
    return waiting.stream().filter(one -> isKnown(one, hidden)).toList();
  }

  private static boolean quotes(CheckRequest asked) {
    return asked.quote().isQuoted() || asked.approval() != null;
  }

  /** Questions whose handover may not be quoted, and why; all looked up at once. */
  private Map<CheckRequest, Hidden> hidden(List<QueuedRequest> waiting) {
    List<CheckRequest> quoted =
        waiting.stream()
            .flatMap(one -> one.questions().stream())
            .filter(one -> one.quote().isQuoted())
            .toList();
    Map<CheckRequest, Hidden> hidden = new IdentityHashMap<>();
    if (!quoted.isEmpty()) {
      List<Hidden> found = handovers.hidden(quoted.stream().map(ReferenceChecks::lookup).toList());
      for (int i = 0; i < quoted.size(); i++) {
        hidden.put(quoted.get(i), found.get(i));
      }
    }
    return hidden;
  }

  private static HandoverLookup lookup(CheckRequest asked) {
    return new HandoverLookup(
        asked.asker().person(), asked.asker().office().code(), asked.quote().code());
  }

  private boolean isKnown(QueuedRequest waiting, Map<CheckRequest, Hidden> hidden) {
    try {
      FieldProblems problems = new FieldProblems();
      for (int i = 0; i < waiting.questions().size(); i++) {
        CheckRequest asked = waiting.questions().get(i);
        lookUpHandover(asked, waiting.field(i, "handover"), hidden.get(asked), problems);
        lookUpApproval(asked, waiting.field(i, "approval"), problems);
      }
      if (!problems.isEmpty()) {
        waiting.refuse(Refusal.invalid(problems));
      }
    } catch (Refusal tooManyGuesses) {
      waiting.refuse(tooManyGuesses);
    }
    return !waiting.answers().isDone();
  }

  /**
   * A code of two other offices counts as guessed, and the check goes on as without it. One of the
   * asker's own case is as one that is none (rule 29).
   */
  private void lookUpHandover(
      CheckRequest asked, String field, Hidden why, FieldProblems problems) {
    if (why == null) {
      return;
    }
    handovers.guessed(asked.asker().caller(), asked.quote().code(), why);
    if (why != Hidden.NOT_A_PARTY) {
      problems.add(field, "Unknown handover: leave it out. この照会票はありません。省いてください。");
    }
  }

  private void lookUpApproval(CheckRequest asked, String field, FieldProblems problems) {
    if (asked.approval() != null && !releases.isOwn(asked.approval(), asked.asker().person())) {
      handovers.wrongCode(asked.asker().caller());
      problems.add(field, "Unknown approval: leave it out. この承認はありません。省いてください。");
    }
  }
}
