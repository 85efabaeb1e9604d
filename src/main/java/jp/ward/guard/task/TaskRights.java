package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Person;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingVeto;
import jp.ward.guard.audit.lookback.LookBackFinds;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.MeasureFiles;
import jp.ward.guard.record.NamedPeople;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedQuestion;

/**
 * Who sees a task: officers or managers of its office, and nobody who is in the case.
 *
 * <p>INVARIANT: nobody finds by registering somebody what their office did about her: what may be
 * under way shows to them only once another stands behind it. Held by LookBackAloneStoryTest.
 */
@ApplicationScoped
class TaskRights implements FindingVeto {

  private final TaskStore store;
  private final LookBackFinds lookBacks;
  private final MeasureFiles files;
  private final Conflicts conflicts;
  private final Identities identities;
  private final Ledger ledger;

  TaskRights(
      TaskStore store,
      LookBackFinds lookBacks,
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

  /** All that a reader is in, for one page of tasks. Needs a running transaction, as all here. */
  Involvement of(Caller reader) {
    return conflicts.involvementOf(reader.person());
  }

  /**
   * Whether a reader sees it. What somebody did who named their manager stays in that manager's
   * sight (design 5).
   */
  boolean maySee(Caller reader, Involvement involvement, TaskRow row) {
    return isForOffice(reader, row) && !isHidden(reader, involvement, row);
  }

  /** Whether a reader may end it: nobody does who is in its case, whoever named them. */
  boolean mayComplete(Caller reader, TaskRow row) {
    Involvement involvement = of(reader);
    return maySee(reader, involvement, row)
        && ledger
            .read(row.entry)
            .map(RecordedEntry::of)
            .filter(check -> !isNamed(involvement, row, check))
            .isPresent();
  }

  private boolean isForOffice(Caller reader, TaskRow row) {
    return reader.may(row.kind.readers().toArray(Group[]::new))
        && row.office.equals(reader.office().code())
        && !isOfRejected(row);
  }

  /** Hides that a task waits from whoever is in its case. */
  @Override
  public boolean hides(FindingKind kind, String task, Caller reader, Involvement involvement) {
    return kind == FindingKind.TASK_WAITING
        && store
            .findByIdOptional(task)
            .map(row -> isHidden(reader, involvement, row))
            .orElse(false);
  }

  /** Where the check can't be read any more, nobody can tell who is in it. */
  private boolean isHidden(Caller reader, Involvement involvement, TaskRow row) {
    return ledger
        .read(row.entry)
        .map(RecordedEntry::of)
        .filter(RecordedEntry::isIntact)
        .map(
            check ->
                isAsker(reader, row, check)
                    || isByTheirWord(reader, row, check)
                    || isNamed(involvement, row, check) && !isOfNamer(reader, involvement, check))
        .orElse(true);
  }

  private static boolean isOfNamer(Caller reader, Involvement involvement, RecordedEntry check) {
    return reader.may(Group.MANAGER) && involvement.isNamedBy(check.actor());
  }

  /** Whether nobody but this reader, or an account of their office, says that she is protected. */
  private boolean isByTheirWord(Caller reader, TaskRow row, RecordedEntry check) {
    Set<String> concerned = check.question().map(RecordedQuestion::concernedMarks).orElse(Set.of());
    return row.kind == TaskKind.STILL_UNDER_WAY
        && !files.standsWithout(
            reader, lookBacks.measuresOf(row.id), identities.carriedOn(concerned, 1));
  }

  private boolean isOfRejected(TaskRow row) {
    return row.kind == TaskKind.LOOK_BACK && files.isRejected(row.questionMark);
  }

  /** Hides a task from who asked, in the case or not: they would learn by it which it is. */
  private static boolean isAsker(Caller reader, TaskRow row, RecordedEntry check) {
    Person asker = check.actor();
    return row.kind != TaskKind.LOOK_BACK
        && row.kind != TaskKind.WHO_IS_MEANT
        && asker != null
        && asker.isSamePersonAs(reader.person());
  }

  private boolean isNamed(Involvement involvement, TaskRow row, RecordedEntry check) {
    NamedPeople question =
        row.kind == TaskKind.WHO_IS_MEANT
            ? NamedPeople.of(check.views(), identities)
            : NamedPeople.in(check, identities);
    return conflicts.concerns(
        involvement.own(),
        new CaseMarks(question.everybody(), question.aboutMarks(), measures(row, check)));
  }

  /** The measures in it: those of the answer, and those that protect her since. */
  Set<String> measures(TaskRow row, RecordedEntry item) {
    Set<String> measures = new TreeSet<>(item.measures());
    measures.addAll(lookBacks.measuresOf(row.id));
    return measures;
  }
}
