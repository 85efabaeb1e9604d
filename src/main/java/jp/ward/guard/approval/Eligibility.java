package jp.ward.guard.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;

/**
 * Which places of an approval somebody could take, by role and by where they sit. Held by
 * ApprovalWalkTest.
 */
final class Eligibility {

  private final Directory directory;

  Eligibility(Directory directory) {
    this.directory = directory;
  }

  /** Ids of slots. A contractor, an auditor and a system have no role that votes. */
  Set<String> placesOf(Caller caller, List<Slot> slots) {
    Set<String> places = new TreeSet<>();
    slots.stream().filter(slot -> fits(caller, slot)).forEach(slot -> places.add(slot.id()));
    return places;
  }

  /** An officer also where they stand in for an office that has none (design 5). */
  private boolean isOf(Caller caller, Slot slot) {
    boolean isOfficer = Group.MEASURE_OFFICER.claim().equals(slot.role());
    return caller.office().code().equals(slot.office())
        || isOfficer && directory.decidesFor(slot.office(), caller.office());
  }

  private boolean fits(Caller caller, Slot slot) {
    boolean hasRole =
        Arrays.stream(Group.values())
            .anyMatch(group -> group.claim().equals(slot.role()) && caller.may(group));
    return hasRole
        && switch (slot.place()) {
          case RESPONSIBLE -> isOf(caller, slot);
          case REQUESTING -> caller.office().code().equals(slot.office());
          case MUNICIPALITY -> caller.municipality().equals(slot.municipality());
          case CITY -> directory.cityOf(slot.municipality()).contains(caller.municipality());
        };
  }
}
