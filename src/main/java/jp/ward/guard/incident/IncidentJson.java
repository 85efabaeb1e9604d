package jp.ward.guard.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;

/**
 * An incident as the contract has it, for those who handle it. Held by AfterLeakStoryTest.
 *
 * @param office the reporter's
 * @param reportedBy the reporter's staff id
 * @param reference the asking office's own reference of the check, or null
 * @param purpose what the act was for, or null
 * @param aboutProtectedPerson whether a measure protected somebody in it when it was reported
 * @param measures those of the reader's own office, for its measure officers alone
 * @param overdue whether the last day of an open step has passed
 */
record IncidentJson(
    String id,
    IncidentStatus status,
    String office,
    String reportedBy,
    Instant reportedAt,
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
    boolean aboutProtectedPerson,
    List<MeasureJson> measures,
    List<StepJson> steps,
    boolean overdue,
    Instant closedAt,
    long version) {

  /** A measure with the number of its paper file, or null. */
  record MeasureJson(String id, String reference) {

    /** Prints the id. */
    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * A step of the checklist.
   *
   * @param outcome null while it is open
   * @param aim from when on it is expected, or null
   * @param due its last day, or null
   */
  record StepJson(
      IncidentStep step,
      IncidentOutcome outcome,
      LocalDate aim,
      LocalDate due,
      boolean overdue,
      List<TakenJson> records) {

    /** Prints the step. */
    @Override
    public String toString() {
      return step + " " + outcome;
    }
  }

  /**
   * What somebody recorded.
   *
   * @param by a staff id
   * @param office null where it is of another municipality: it would tell where somebody lives
   */
  record TakenJson(
      IncidentOutcome outcome,
      String by,
      String office,
      Instant at,
      String note,
      Set<IncidentCause> causes) {

    /** Prints the outcome and no person. */
    @Override
    public String toString() {
      return outcome + " at " + at;
    }
  }

  /** Takes the reader's own measures by id, each with its paper file's number or null. */
  static IncidentJson of(
      Incident incident,
      Caller reader,
      Map<String, String> ownMeasures,
      ZoneId zone,
      LocalDate today) {
    IncidentFile file = incident.file();
    List<StepJson> steps =
        Stream.of(IncidentStep.values())
            .map(step -> step(step, file, reader, incident.clocks(zone), today))
            .toList();
    return new IncidentJson(
        incident.id(),
        incident.status(),
        file.office(),
        file.reporter().upn(),
        incident.reportedAt(),
        file.check(),
        file.reference(),
        file.act(),
        file.channel(),
        file.party(),
        file.purpose(),
        file.disclosed(),
        file.saidAt(),
        file.malicious(),
        file.description(),
        !file.offices().isEmpty(),
        ownMeasures.entrySet().stream()
            .map(one -> new MeasureJson(one.getKey(), one.getValue()))
            .toList(),
        steps,
        steps.stream().anyMatch(StepJson::overdue),
        file.closedAt(),
        incident.version());
  }

  private static StepJson step(
      IncidentStep step, IncidentFile file, Caller reader, IncidentClocks clocks, LocalDate today) {
    IncidentOutcome outcome = file.checklist().outcomeOf(step).orElse(null);
    return new StepJson(
        step,
        outcome,
        clocks.aimOf(step),
        clocks.dueOf(step),
        outcome == null && clocks.isOverdue(step, today),
        file.taken().stream()
            .filter(one -> one.step() == step)
            .map(one -> taken(one, reader))
            .toList());
  }

  private static TakenJson taken(IncidentStepTaken one, Caller reader) {
    boolean near = one.municipality().equals(reader.municipality());
    return new TakenJson(
        one.outcome(),
        one.by().upn(),
        near ? one.office() : null,
        one.at(),
        one.note(),
        one.causes());
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
