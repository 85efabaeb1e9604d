package jp.ward.guard.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the checklist has come, and what may come next. Pure.
 *
 * <p>INVARIANT: nobody else is told before the protected person is warned, or an officer has said
 * why that is impossible: by each office responsible for somebody. Held by IncidentChecklistTest.
 *
 * @param offices those responsible for the measures concerned; empty where nobody is protected
 * @param taken in the order in which they were recorded
 */
record IncidentChecklist(Set<String> offices, List<IncidentStepTaken> taken) {

  private static final IncidentStep WARNING = IncidentStep.WARN_PROTECTED_PERSON;

  /** How a step ended; empty while it is open. A warning counts once each office has warned. */
  Optional<IncidentOutcome> outcomeOf(IncidentStep step) {
    if (step != WARNING || offices.isEmpty()) {
      return last(step, null).map(IncidentStepTaken::outcome);
    }
    List<IncidentOutcome> warnings =
        offices.stream()
            .map(office -> last(WARNING, office))
            .flatMap(Optional::stream)
            .map(IncidentStepTaken::outcome)
            .toList();
    if (warnings.size() < offices.size()) {
      return Optional.empty();
    }
    boolean all = warnings.stream().allMatch(IncidentOutcome.DONE::equals);
    return Optional.of(all ? IncidentOutcome.DONE : IncidentOutcome.IMPOSSIBLE);
  }

  boolean isSettled(IncidentStep step) {
    return outcomeOf(step).isPresent();
  }

  /** The steps that are still to be settled. */
  Set<IncidentStep> open() {
    Set<IncidentStep> open = EnumSet.allOf(IncidentStep.class);
    open.removeIf(this::isSettled);
    return open;
  }

  /** Why somebody of an office may not record this now; empty where they may. */
  Optional<IncidentRefusal> whyNot(
      IncidentStatus status, IncidentStep step, IncidentOutcome outcome, String office) {
    boolean isWarning = step == WARNING && !offices.isEmpty();
    if (isWarning && !offices.contains(office)) {
      return Optional.of(IncidentRefusal.OFFICERS_STEP);
    }
    if (status == IncidentStatus.CLOSED) {
      return Optional.of(IncidentRefusal.CLOSED);
    }
    Optional<IncidentStepTaken> before = last(step, isWarning ? office : null);
    if (before.isPresent() && !isMadeGood(before.get().outcome(), outcome)) {
      return Optional.of(IncidentRefusal.SETTLED);
    }
    if (isWarning && outcome == IncidentOutcome.NOT_NEEDED) {
      return Optional.of(IncidentRefusal.WARNING_NEEDED);
    }
    boolean tells = step.tellsOthers() && outcome == IncidentOutcome.DONE;
    return tells && !isSettled(WARNING)
        ? Optional.of(IncidentRefusal.WARN_FIRST)
        : Optional.empty();
  }

  /** Why it may not be closed; empty where it may. */
  Optional<IncidentRefusal> whyNotClosed(IncidentStatus status) {
    if (status == IncidentStatus.CLOSED) {
      return Optional.of(IncidentRefusal.CLOSED);
    }
    return open().isEmpty() ? Optional.empty() : Optional.of(IncidentRefusal.STEPS_OPEN);
  }

  /** What was impossible may be done later; nothing else is recorded twice. */
  private static boolean isMadeGood(IncidentOutcome before, IncidentOutcome now) {
    return before == IncidentOutcome.IMPOSSIBLE && now == IncidentOutcome.DONE;
  }

  private Optional<IncidentStepTaken> last(IncidentStep step, String office) {
    return taken.stream()
        .filter(one -> one.step() == step && (office == null || one.office().equals(office)))
        .reduce((earlier, later) -> later);
  }

  /** Prints how far it is. */
  @Override
  public String toString() {
    return "checklist with " + taken.size() + " records";
  }
}
