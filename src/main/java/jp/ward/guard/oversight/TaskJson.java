package jp.ward.guard.oversight;

import java.time.Instant;
import java.util.List;

/**
 * A task as those see it who handle it. Whatever stopped a machine, it has one shape and says
 * neither the verdict nor why; and of a wrong acknowledgement not whom it is about.
 *
 * @param entry the entry of the check that was stopped, or of the wrong acknowledgement
 * @param check that check; null of a handover
 * @param system the id of the system that asked; null where a person did
 * @param askingOffice where the one asked about is known, under {@code reference}
 * @param handover the code under which both offices speak of it; null of a machine
 * @param askedOffice the office that acknowledged wrongly; null of a machine
 * @param question the check to ask; null of a handover
 * @param fill the fields of it that staff fill
 * @param answer the check after which it was answered, or null
 */
record TaskJson(
    String id,
    TaskKind kind,
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
    String handover,
    String askedOffice,
    TaskQuestion question,
    List<String> fill,
    String answer,
    String note) {

  /** Takes the entry that closed it, or null. */
  static TaskJson of(TaskRow row, LedgerItem check, LedgerItem closing) {
    boolean isByHand = row.kind == TaskKind.ANSWER_BY_HAND;
    return new TaskJson(
        row.id,
        row.kind,
        row.status,
        row.outcome,
        row.office,
        row.times,
        row.raisedAt,
        row.lastAskedAt,
        row.closedAt,
        row.entry,
        isByHand ? check.stored().reference() : null,
        check.system() == null ? null : check.content().path("by").path("upn").asText(),
        isByHand ? check.stored().office() : check.word("askingOffice"),
        check.content().path("reference").asText(null),
        isByHand ? null : check.stored().reference(),
        isByHand ? null : check.stored().office(),
        isByHand ? TaskQuestion.of(check, row.id) : null,
        isByHand ? TaskQuestion.toFill(check) : List.of(),
        closing == null ? null : closing.content().path("check").asText(null),
        closing == null ? null : closing.content().path("note").asText(null));
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
