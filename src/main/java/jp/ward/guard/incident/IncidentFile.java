package jp.ward.guard.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.ward.guard.access.Person;

/**
 * What is kept of an incident under seal.
 *
 * @param depth how many identifier keys there were when the marks were made
 * @param office the reporter's
 * @param check the check that it is about, or null
 * @param reference the asker's own reference of that check, or null
 * @param purpose what the act was for, or null
 * @param disclosed codes of what was said
 * @param measures ids of the measures that protected somebody in it when it was reported
 * @param offices those responsible for these measures
 * @param about keyed marks of the residents concerned
 * @param everybody keyed marks of all whom the report and these measures name
 * @param closedAt null while it is open
 */
record IncidentFile(
    int depth,
    Person reporter,
    String office,
    String check,
    String reference,
    String act,
    String channel,
    String party,
    String purpose,
    Set<String> disclosed,
    Instant saidAt,
    boolean malicious,
    String description,
    Set<String> measures,
    Set<String> offices,
    Set<String> about,
    Set<String> everybody,
    List<IncidentStepTaken> taken,
    Instant closedAt) {

  IncidentChecklist checklist() {
    return new IncidentChecklist(offices, taken);
  }

  IncidentFile with(IncidentStepTaken one) {
    List<IncidentStepTaken> more = new ArrayList<>(taken);
    more.add(one);
    return copy(depth, about, everybody, List.copyOf(more), closedAt);
  }

  IncidentFile closed(Instant at) {
    return copy(depth, about, everybody, taken, at);
  }

  /** With every mark carried on to a newer depth. */
  IncidentFile atDepth(int newDepth, UnaryOperator<Set<String>> carriedOn) {
    Set<String> residents = carriedOn.apply(about);
    return copy(newDepth, residents, carriedOn.apply(everybody), taken, closedAt);
  }

  private IncidentFile copy(
      int newDepth,
      Set<String> residents,
      Set<String> marks,
      List<IncidentStepTaken> steps,
      Instant closed) {
    return new IncidentFile(
        newDepth,
        reporter,
        office,
        check,
        reference,
        act,
        channel,
        party,
        purpose,
        disclosed,
        saidAt,
        malicious,
        description,
        measures,
        offices,
        residents,
        marks,
        steps,
        closed);
  }

  /** Prints nobody and no word of what was said. */
  @Override
  public String toString() {
    return "incident file with " + taken.size() + " records";
  }
}
