package jp.ward.guard.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.ward.guard.record.RecordedEntry;

/**
 * A task as those see it who handle it. Whatever stopped a machine, it has one shape and says
 * neither the verdict nor why; and of a wrong acknowledgement not whom it is about. Held by
 * ExchangeStoryTest, WhoIsMeantStoryTest.
 *
 * @param summary what the list says of it, as members of the same object
 * @param measure for the officers of a measure alone, else null
 * @param entry the entry of the check that was stopped or let go on, of the wrong acknowledgement,
 *     or of the measure's change
 * @param check that check; null of a handover, and where there are several
 * @param system the id of the system that asked; null where a person did
 * @param askingOffice where the one asked about is known, under {@code reference}; null where there
 *     are several
 * @param handover the code under which both offices speak of a wrong acknowledgement, else null
 * @param askedOffice the office that acknowledged wrongly, else null
 * @param underWay what was let go on and may be stopped yet; empty where a machine was stopped
 * @param question the check to ask; null where there is nothing to answer
 * @param fill the fields of it that staff fill
 * @param answer the check after which it was answered, or null
 */
record TaskJson(
    @JsonUnwrapped TaskSummaryJson summary,
    String measure,
    long entry,
    String check,
    String system,
    String askingOffice,
    String reference,
    String handover,
    String askedOffice,
    List<UnderWayJson> underWay,
    TaskQuestion question,
    List<String> fill,
    String answer,
    String note) {

  /** Takes the entry that closed it, or null. */
  static TaskJson of(
      TaskRow row, RecordedEntry item, List<UnderWayJson> underWay, RecordedEntry closing) {
    boolean isOfOneCheck = row.kind.isOfOneCheck();
    boolean isWrongPerson = row.kind == TaskKind.WHO_IS_MEANT;
    boolean isByHand = row.kind == TaskKind.ANSWER_BY_HAND;
    return new TaskJson(
        TaskSummaryJson.of(row),
        row.kind == TaskKind.LOOK_BACK ? row.questionMark : null,
        row.entry,
        isOfOneCheck ? item.stored().reference() : null,
        item.system() == null ? null : item.system().upn(),
        askingOffice(row.kind, item),
        item.reference(),
        isWrongPerson ? item.stored().reference() : null,
        isWrongPerson ? item.stored().office() : null,
        underWay,
        isByHand ? TaskQuestion.of(item.asCheck(), row.id) : null,
        isByHand ? TaskQuestion.toFill(item.asCheck()) : List.of(),
        closing == null ? null : closing.checkId(),
        closing == null ? null : closing.note());
  }

  private static String askingOffice(TaskKind kind, RecordedEntry item) {
    return switch (kind) {
      case ANSWER_BY_HAND, STILL_UNDER_WAY -> item.stored().office();
      case WHO_IS_MEANT -> item.word("askingOffice");
      case LOOK_BACK -> null;
    };
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return String.valueOf(summary);
  }
}
