package jp.ward.guard.incident;

import java.time.Instant;
import java.util.Set;
import jp.ward.guard.access.Person;

/**
 * A step of the checklist as somebody recorded it.
 *
 * @param office the office of whoever recorded it, of this municipality
 * @param note in words, null where nothing needed saying
 * @param causes for {@link IncidentStep#CAUSE} alone, else empty
 */
record IncidentStepTaken(
    IncidentStep step,
    IncidentOutcome outcome,
    Person by,
    String office,
    String municipality,
    Instant at,
    String note,
    Set<IncidentCause> causes) {

  /** Prints the step and no person. */
  @Override
  public String toString() {
    return step + " " + outcome;
  }
}
