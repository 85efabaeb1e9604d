package jp.ward.guard.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Limits;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.approval.Releases;
import jp.ward.guard.handover.Handover;
import jp.ward.guard.handover.Handovers;
import jp.ward.guard.kernel.FieldProblems;

/**
 * Refuses a request that quotes a code which is none, or somebody else's approval, before anything
 * is decided. Looked up in the committer's thread, so that a slow database costs no more than the
 * caller's two seconds.
 */
@ApplicationScoped
class Quotations {

  private final Handovers handovers;
  private final Releases releases;
  private final Limits limits;

  Quotations(Handovers handovers, Releases releases, Limits limits) {
    this.handovers = handovers;
    this.releases = releases;
    this.limits = limits;
  }

  /** Those whose quotations are known; the others have their refusal. */
  List<Waiting> known(List<Waiting> waiting) {
    if (waiting.stream().flatMap(one -> one.questions().stream()).noneMatch(Quotations::quotes)) {
      return waiting;
    }
    Map<String, Handover> standing = standing(waiting);
    return waiting.stream().filter(one -> isKnown(one, standing)).toList();
  }

  private static boolean quotes(Asked asked) {
    return asked.quote().isQuoted() || asked.approval() != null;
  }

  private Map<String, Handover> standing(List<Waiting> waiting) {
    Set<String> codes =
        waiting.stream()
            .flatMap(one -> one.questions().stream())
            .map(one -> one.quote().code())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return QuarkusTransaction.requiringNew().call(() -> handovers.standing(codes));
  }

  private boolean isKnown(Waiting waiting, Map<String, Handover> standing) {
    try {
      FieldProblems problems = new FieldProblems();
      for (int i = 0; i < waiting.questions().size(); i++) {
        Asked asked = waiting.questions().get(i);
        lookUpHandover(asked, waiting.field(i, "handover"), standing, problems);
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

  /** A code of two other offices counts as guessed, and the check goes on as without it. */
  private void lookUpHandover(
      Asked asked, String field, Map<String, Handover> standing, FieldProblems problems) {
    if (!asked.quote().isQuoted()) {
      return;
    }
    String code = asked.quote().code();
    Handover handover = standing.get(code);
    if (handover == null) {
      handovers.guessed(asked.asker().caller(), code, "UNKNOWN");
      problems.add(field, "Unknown handover: leave it out. この照会票はありません。省いてください。");
    } else if (!handover.isParty(asked.asker().office().code())) {
      handovers.guessed(asked.asker().caller(), code, "NOT_A_PARTY");
    }
  }

  private void lookUpApproval(Asked asked, String field, FieldProblems problems) {
    if (asked.approval() != null && !releases.isOwn(asked.approval(), asked.asker().person())) {
      limits.wrongCode(asked.asker().caller());
      problems.add(field, "Unknown approval: leave it out. この承認はありません。省いてください。");
    }
  }
}
