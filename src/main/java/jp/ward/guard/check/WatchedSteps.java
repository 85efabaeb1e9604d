package jp.ward.guard.check;

import java.util.LinkedHashSet;
import java.util.Set;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Place;
import jp.ward.guard.decision.RespondentRelation;

/**
 * What two people watch over in a case of its own kind, whichever row decided and also once they
 * have approved it: nothing is passed on to his side (rule 5), a thing is opened with two present
 * (27a), a continuity letter (18), what was blacked out (3).
 */
final class WatchedSteps {

  private static final String PASS_NOTHING_ON = "T32";
  private static final String OPEN_WITH_TWO = "T33";
  private static final String LETTER_AS_EVER = "T34";
  private static final String BLACKED_OUT = "T35";

  private WatchedSteps() {}

  /** Codes of {@code policies/steps.csv}; empty where nothing of this kind stands in the case. */
  static Set<String> of(Decision decision) {
    Set<String> steps = new LinkedHashSet<>();
    if (decision.flags().contains(Flag.AT_RESPONDENTS_INSTANCE)) {
      steps.add(PASS_NOTHING_ON);
    }
    if (!decision.outcome().isConditional()) {
      return steps;
    }
    if (decision.flags().contains(Flag.ORIGIN_UNSAFE)) {
      steps.add(OPEN_WITH_TWO);
    }
    if (decision.situations().stream()
        .anyMatch(one -> one.place() == Place.REGISTERED_CONTINUITY)) {
      steps.add(LETTER_AS_EVER);
    }
    if (decision.situations().stream()
        .anyMatch(one -> one.standing() == RespondentRelation.OWN_PAPERS)) {
      steps.add(BLACKED_OUT);
    }
    return steps;
  }
}
