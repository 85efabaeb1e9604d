package jp.ward.guard.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Guard;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.record.RecordedInstructions;

/**
 * What the clerk says and does next, in codes. The words follow from act, channel and party alone,
 * so that a caller hears the same whoever is asked about; the steps follow from the row.
 */
final class Instructions {

  private static final String ASK_TWO = "T14";
  private static final String ASK_TWO_AT_ONCE = "T15";
  private static final String REFERENCE_FIRST = "T16";
  private static final String ASK_BY_ONESELF = "T37";
  private static final String HERSELF_ALONE = "T22";
  private static final String READ_OUT_THE_CODE = "T20";
  private static final String STRONG_IDENTIFIER = "T23";

  /** Withhold what is named, and use it for the one act. */
  private static final List<String> RELEASED = List.of("T26", "T27");

  private Instructions() {}

  static RecordedInstructions of(
      ClearedDecision cleared, CheckRequest asked, VerifiedPolicy policy) {
    Decision decision = cleared.decision();
    Collection<String> steps =
        cleared.isReleased() ? released(decision) : stepsOf(decision, asked, policy);
    return new RecordedInstructions(decision.script(), List.copyOf(steps));
  }

  private static Set<String> released(Decision decision) {
    Set<String> steps = new LinkedHashSet<>(WatchedSteps.of(decision));
    steps.addAll(RELEASED);
    return steps;
  }

  private static Set<String> stepsOf(Decision decision, CheckRequest asked, VerifiedPolicy policy) {
    Set<String> steps = new LinkedHashSet<>();
    if (decision.outcome() == Outcome.WRITTEN_REQUEST_REQUIRED) {
      // The clerk says what to bring: where anybody must write, everybody is told the same.
      Decision anybodys = Guard.decide(asked.question(), List.of(), false, policy);
      if (anybodys.outcome() == decision.outcome()) {
        steps.addAll(anybodys.steps());
        return steps;
      }
    }
    boolean twoPeople = decision.outcome() == Outcome.DUAL_APPROVAL_REQUIRED;
    boolean onePerson = asked.asker().isOnePerson();
    if (twoPeople && onePerson && asked.reference() == null) {
      steps.add(REFERENCE_FIRST);
    }
    boolean urgent = asked.question().urgency() == Urgency.EMERGENCY;
    String asking = urgent ? ASK_TWO_AT_ONCE : ASK_TWO;
    String next = onePerson ? asking : ASK_BY_ONESELF;
    decision.steps().forEach(step -> steps.add(step.equals(ASK_TWO) ? next : step));
    boolean goesOn = !decision.outcome().isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED);
    if (!goesOn && decision.flags().contains(Flag.MATCH_UNCERTAIN)) {
      steps.add(STRONG_IDENTIFIER);
    }
    boolean protects = decision.flags().contains(Flag.ABOUT_PROTECTED_PERSON);
    if (!goesOn && protects && asked.statesSelf() && asked.about().size() > 1) {
      steps.add(HERSELF_ALONE);
    }
    if (!goesOn) {
      steps.addAll(WatchedSteps.of(decision));
    }
    if (!DecidedCheck.needsHandover(asked, decision)) {
      steps.remove(READ_OUT_THE_CODE);
    }
    return steps;
  }
}
