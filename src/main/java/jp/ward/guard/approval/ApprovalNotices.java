package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;
import jp.ward.guard.policy.Condition;

/**
 * Tells the offices concerned that an approval waits, or how it ended; never about whom. Held by
 * EmergencyNoticeStoryTest.
 */
@ApplicationScoped
class ApprovalNotices {

  private final Outbox outbox;
  private final Directory directory;

  ApprovalNotices(Outbox outbox, Directory directory) {
    this.outbox = outbox;
    this.directory = directory;
  }

  /**
   * Somebody can fill a place: each office that has such people is told. Of an emergency also the
   * offices that keep the cases, which may lie in another city and vote on nothing.
   *
   * @param responsible the offices responsible for the measures that protect anybody asked about
   */
  void waits(Case opened, Set<String> responsible, Instant now) {
    boolean urgent = opened.file().isUrgent();
    NoticeKind kind = urgent ? NoticeKind.EMERGENCY_OPENED : NoticeKind.APPROVAL_WAITING;
    Set<Told> told = new LinkedHashSet<>();
    for (Slot slot : opened.approval().slots()) {
      placesOf(slot).forEach(place -> told.add(new Told(place, slot.role())));
    }
    if (urgent) {
      responsible.stream()
          .map(office -> new Told(office, Group.MEASURE_OFFICER.claim()))
          .filter(one -> told.stream().noneMatch(other -> covers(other, one)))
          .toList()
          .forEach(told::add);
    }
    told.forEach(one -> outbox.tell(kind, one.place(), one.role(), opened.id(), now));
  }

  private record Told(String place, String role) {

    /** Prints the role. */
    @Override
    public String toString() {
      return role;
    }
  }

  /** Whether an office has its notice already with its municipality's. */
  private boolean covers(Told municipality, Told office) {
    return municipality.role().equals(office.role())
        && directory.contactsAt(municipality.place(), office.role()).stream()
            .anyMatch(contact -> contact.office().equals(office.place()));
  }

  /** The office that asked is told that there is an answer, and its managers what they owe. */
  void decided(Case decided, Instant now) {
    outbox.tell(NoticeKind.APPROVAL_DECIDED, decided.row().office, "staff", decided.id(), now);
    if (decided.owesReview()) {
      String place = decided.row().municipality;
      outbox.tell(NoticeKind.REVIEW_OWED, place, "manager", decided.id(), now);
    }
  }

  private Set<String> placesOf(Slot slot) {
    if (slot.office() != null) {
      return slot.role().equals(Group.MEASURE_OFFICER.claim())
          ? directory
              .office(slot.office())
              .map(directory::officersFor)
              .orElse(Set.of(slot.office()))
          : Set.of(slot.office());
    }
    return slot.place() == Condition.Place.CITY
        ? directory.cityOf(slot.municipality())
        : Set.of(slot.municipality());
  }
}
