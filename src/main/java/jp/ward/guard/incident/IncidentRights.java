package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.CaseMarks;

/**
 * Says who handles an incident: the measure officers responsible and the managers of the office
 * that reported; never the reporter, and nobody who is in the case. Needs a running transaction.
 * Held by AfterLeakRefusedStoryTest, NamedInTheQuestionStoryTest.
 */
@ApplicationScoped
class IncidentRights {

  private final Conflicts conflicts;

  IncidentRights(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  /** All that a caller is in, for one page of several incidents. */
  Involvement of(Caller caller) {
    return conflicts.involvementOf(caller.person());
  }

  /**
   * Whether the caller handles it. What a reporter did who named their manager stays in that
   * manager's sight; an officer in the case opens nothing of it (design 5).
   */
  boolean maySee(Caller caller, Involvement involvement, Incident incident) {
    IncidentFile file = incident.file();
    boolean isManager = isManager(caller, incident);
    boolean isConcerned =
        conflicts.concerns(
            involvement.own(), new CaseMarks(file.everybody(), file.about(), file.measures()));
    boolean isNamed = isManager && involvement.isNamedBy(file.reporter());
    return (isManager || isOfficer(caller, file))
        && !caller.person().isSamePersonAs(file.reporter())
        && (isNamed || !isConcerned);
  }

  static boolean isManager(Caller caller, Incident incident) {
    String place = incident.managerPlace();
    return caller.may(Group.MANAGER)
        && (place.equals(caller.office().code()) || place.equals(caller.municipality()));
  }

  static boolean isOfficer(Caller caller, IncidentFile file) {
    return caller.may(Group.MEASURE_OFFICER) && file.offices().contains(caller.office().code());
  }
}
