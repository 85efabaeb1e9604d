package jp.ward.guard.oversight;

import java.time.Instant;
import java.util.List;

/**
 * A task as those see it who answer by hand. Whatever stopped the machine, it has one shape and
 * says neither the verdict nor why.
 *
 * @param entry the entry of the check that was stopped
 * @param system the id of the system that asked; null where a person did
 * @param askingOffice where the one asked about is known, under {@code reference}
 * @param question the check to ask
 * @param fill the fields of it that staff fill
 * @param answer the check after which it was answered, or null
 */
record TaskJson(
    String id,
    TaskStatus status,
    TaskOutcome outcome,
    String office,
    long times,
    Instant raisedAt,
    Instant lastAskedAt,
    Instant closedAt,
    long entry,
    String check,
    String system,
    String askingOffice,
    String reference,
    TaskQuestion question,
    List<String> fill,
    String answer,
    String note) {

  /** Takes the entry that closed it, or null. */
  static TaskJson of(TaskRow row, LedgerItem check, LedgerItem closing) {
    return new TaskJson(
        row.id,
        row.status,
        row.outcome,
        row.office,
        row.times,
        row.raisedAt,
        row.lastAskedAt,
        row.closedAt,
        row.entry,
        check.stored().reference(),
        check.system() == null ? null : check.content().path("by").path("upn").asText(),
        check.stored().office(),
        check.content().path("reference").asText(null),
        TaskQuestion.of(check, row.id),
        TaskQuestion.toFill(check),
        closing == null ? null : closing.content().path("check").asText(null),
        closing == null ? null : closing.content().path("note").asText(null));
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
