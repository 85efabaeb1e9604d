package jp.ward.guard.approval;

import java.time.Instant;
import java.util.List;
import jp.ward.guard.access.Person;

/**
 * An approval as {@link ApprovalLifecycle} knows it.
 *
 * @param requesters who asked, in every guise: the caller and the person a ward system named
 * @param expiresAt the end of its present state: of waiting, or of the grant
 * @param clearance the newest, null until one is issued
 * @param givenBack how often a use was given back
 */
record Approval(
    ApprovalStatus status,
    List<Person> requesters,
    List<Slot> slots,
    List<Vote> votes,
    Instant expiresAt,
    Clearance clearance,
    int givenBack) {

  public Approval {
    requesters = List.copyOf(requesters);
    slots = List.copyOf(slots);
    votes = List.copyOf(votes);
  }

  public boolean isRequestedBy(Person person) {
    return requesters.stream().anyMatch(person::isSamePersonAs);
  }

  public boolean hasVoteOf(Person person) {
    return votes.stream().anyMatch(vote -> vote.voter().isSamePersonAs(person));
  }

  /** How many people fill a slot. */
  public int filled(Slot slot) {
    return (int) votes.stream().filter(vote -> slot.id().equals(vote.slot())).count();
  }

  boolean isFilled() {
    return slots.stream().allMatch(slot -> filled(slot) >= slot.needed());
  }

  int peopleNeeded() {
    return slots.stream().mapToInt(Slot::needed).sum();
  }

  Approval as(ApprovalStatus other) {
    return new Approval(other, requesters, slots, votes, expiresAt, clearance, givenBack);
  }

  Approval with(List<Vote> other) {
    return new Approval(status, requesters, slots, other, expiresAt, clearance, givenBack);
  }

  Approval until(Instant end) {
    return new Approval(status, requesters, slots, votes, end, clearance, givenBack);
  }

  Approval with(Clearance other) {
    return new Approval(status, requesters, slots, votes, expiresAt, other, givenBack);
  }

  Approval givenBackOnce() {
    return new Approval(
        ApprovalStatus.APPROVED, requesters, slots, votes, expiresAt, clearance, givenBack + 1);
  }

  /** Prints where it stands and no person. */
  @Override
  public String toString() {
    return status + " with " + votes.size() + " votes";
  }
}
