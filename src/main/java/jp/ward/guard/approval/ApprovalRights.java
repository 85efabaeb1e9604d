package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.OwnMarks;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.record.BoundMeasure;

/**
 * Says who must not see or decide an approval because they are in its case (rule 29). What an asker
 * wrote of them closes nothing to them: or anybody would get out of their sight by naming them
 * (design 5). Needs a running transaction. Held by ConcernedManagerStoryTest,
 * NamedInTheQuestionStoryTest.
 */
@ApplicationScoped
class ApprovalRights {

  private final Conflicts conflicts;

  ApprovalRights(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  /** All that a reader is in, for one page of several cases. */
  Involvement of(Caller reader) {
    return conflicts.involvementOf(reader.person());
  }

  /** Whether a reader is in the case, or tied to somebody who is. */
  boolean concerns(Involvement reader, CaseFile file) {
    return concerns(reader.own(), file);
  }

  /** Whether whoever would act now is in the case, or tied to somebody who is. */
  boolean concerns(Caller caller, CaseFile file) {
    return concerns(conflicts.marksOf(caller.person()), file);
  }

  /** Judges by keyed references of somebody's ids alone. */
  boolean concerns(List<IdentifierRef> ids, CaseFile file) {
    return concerns(conflicts.marksOfIds(ids), file);
  }

  /**
   * Whether one of these must not act on an approval: in the case, tied to somebody who is, or
   * named by the question in whatever place.
   */
  boolean excludes(List<Person> people, CaseFile file) {
    OwnMarks own = conflicts.marksOfAll(people);
    boolean concerned = concerns(own, file);
    return isNamed(own, file) || concerned;
  }

  /** Whether the question names this caller, whoever wrote it; a reduction asks about nobody. */
  boolean isNamed(Caller caller, CaseFile file) {
    return isNamed(conflicts.marksOf(caller.person()), file);
  }

  private boolean isNamed(OwnMarks own, CaseFile file) {
    return file.reduction() == null && conflicts.isNamed(own, file.everybody());
  }

  private boolean concerns(OwnMarks own, CaseFile file) {
    Set<String> bound = file.measures().stream().map(BoundMeasure::id).collect(Collectors.toSet());
    if (MeasureReductions.isRejection(file.reduction())) {
      // Whom one clerk named, that clerk's entry must not keep from rejecting it (design 5).
      return conflicts.isFirmIn(own, bound);
    }
    boolean isNamedByTheRegister =
        file.reduction() != null && conflicts.isNamed(own, file.everybody()); // nobody wrote it
    return conflicts.concerns(own, new CaseMarks(file.everybody(), file.about(), bound))
        || isNamedByTheRegister;
  }
}
