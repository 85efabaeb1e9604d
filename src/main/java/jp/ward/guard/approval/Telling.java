package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;
import jp.ward.guard.policy.Condition;

/** Tells the offices concerned that an approval waits, or how it ended; never about whom. */
@ApplicationScoped
class Telling {

  private final Outbox outbox;
  private final Directory directory;

  Telling(Outbox outbox, Directory directory) {
    this.outbox = outbox;
    this.directory = directory;
  }

  /** Somebody can fill a place: each office that has such people is told. */
  void waits(Case opened, Instant now) {
    NoticeKind kind =
        opened.file().isUrgent() ? NoticeKind.EMERGENCY_OPENED : NoticeKind.APPROVAL_WAITING;
    for (Slot slot : opened.approval().slots()) {
      placesOf(slot).forEach(place -> outbox.tell(kind, place, slot.role(), opened.id(), now));
    }
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
      return Set.of(slot.office());
    }
    return slot.place() == Condition.Place.CITY
        ? directory.cityOf(slot.municipality())
        : Set.of(slot.municipality());
  }
}
