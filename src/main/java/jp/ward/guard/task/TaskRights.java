package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Person;
import jp.ward.guard.approval.Conflicts;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingVeto;
import jp.ward.guard.audit.trail.LedgerItem;
import jp.ward.guard.audit.trail.RecordedQuestion;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.MeasureFiles;

/**
 * Who sees a task: officers or managers of its office, and nobody who is in the case.
 *
 * <p>INVARIANT: nobody finds by registering somebody what his office did about her: what may be
 * under way shows to him only once another stands behind it. Held by LookBackAloneStoryTest.
 */
@ApplicationScoped
class TaskRights implements FindingVeto {

  private final TaskStore store;
  private final LookBackStore lookBacks;
  private final MeasureFiles files;
  private final Conflicts conflicts;
  private final Identities identities;
  private final Ledger ledger;

  TaskRights(
      TaskStore store,
      LookBackStore lookBacks,
      MeasureFiles files,
      Conflicts conflicts,
      Identities identities,
      Ledger ledger) {
    this.store = store;
    this.lookBacks = lookBacks;
    this.files = files;
    this.conflicts = conflicts;
    this.identities = identities;
    this.ledger = ledger;
  }

  /** Needs a running transaction. */
  boolean maySee(Caller reader, TaskRow row) {
    return reader.may(row.kind.readers().toArray(Group[]::new))
        && row.office.equals(reader.office().code())
        && !isOfRejected(row)
        && !isInTheCase(reader, row);
  }

  /** Hides that a task waits from whoever is in its case. */
  @Override
  public boolean hides(FindingKind kind, String task, Caller reader) {
    return kind == FindingKind.TASK_WAITING
        && store.findByIdOptional(task).map(row -> isInTheCase(reader, row)).orElse(false);
  }

  /** Where the check can't be read any more, nobody can tell who is in it. */
  private boolean isInTheCase(Caller reader, TaskRow row) {
    return ledger
        .read(row.entry)
        .map(LedgerItem::of)
        .map(
            item ->
                isAsker(reader, row, item)
                    || isByHisWord(reader, row, item)
                    || isNamed(reader, row, item))
        .orElse(true);
  }

  /** Whether nobody but this reader, or an account of his office, says that she is protected. */
  private boolean isByHisWord(Caller reader, TaskRow row, LedgerItem check) {
    return row.kind == TaskKind.STILL_UNDER_WAY
        && !files.standsWithout(
            reader,
            lookBacks.measuresOf(row.id),
            RecordedQuestion.of(check, identities).aboutMarks());
  }

  private boolean isOfRejected(TaskRow row) {
    return row.kind == TaskKind.LOOK_BACK && files.isRejected(row.questionMark);
  }

  /** Hides a task from who asked, in the case or not: he would learn by it which it is. */
  private static boolean isAsker(Caller reader, TaskRow row, LedgerItem check) {
    Person asker = check.actor();
    return row.kind != TaskKind.LOOK_BACK
        && row.kind != TaskKind.WHO_IS_MEANT
        && asker != null
        && asker.isSamePersonAs(reader.person());
  }

  private boolean isNamed(Caller reader, TaskRow row, LedgerItem check) {
    RecordedQuestion question =
        row.kind == TaskKind.WHO_IS_MEANT
            ? RecordedQuestion.ofBothViews(check, identities)
            : RecordedQuestion.of(check, identities);
    return conflicts.concerns(
        reader, question.everybody(), question.aboutMarks(), measures(row, check), ledger.now());
  }

  /** The measures in it: those of the answer, and those that protect her since. */
  Set<String> measures(TaskRow row, LedgerItem item) {
    Set<String> measures = new TreeSet<>(item.measures());
    measures.addAll(lookBacks.measuresOf(row.id));
    return measures;
  }
}
