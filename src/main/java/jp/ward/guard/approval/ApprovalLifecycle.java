package jp.ward.guard.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Person;

/**
 * Every step of an approval, purely (design 5). Steps take the approval as it is seen now: call
 * {@link #seen} first.
 *
 * <p>INVARIANT: nothing is APPROVED or USED without a different eligible person in each place, none
 * of them the requester. Held by ApprovalWalkTest.
 */
final class ApprovalLifecycle {

  static final int MOST_GIVEN_BACK = 3;
  private static final int FEWEST_PEOPLE = 2;

  /** With every guard; a test takes one away and finds the attack. */
  static final ApprovalLifecycle STRICT = new ApprovalLifecycle(EnumSet.allOf(VoteGuard.class));

  private final Set<VoteGuard> guards;

  ApprovalLifecycle(Set<VoteGuard> guards) {
    this.guards = EnumSet.copyOf(guards);
  }

  /** A new request; refused where its conditions name fewer than two people. */
  Step open(List<Person> requesters, List<Slot> slots, Instant expiresAt) {
    Approval approval =
        new Approval(ApprovalStatus.PENDING, requesters, slots, List.of(), expiresAt, null, 0);
    boolean sound = slots.stream().allMatch(slot -> slot.needed() > 0);
    return sound && approval.peopleNeeded() >= FEWEST_PEOPLE
        ? Step.to(approval)
        : Step.refused(approval, RefusalReason.TOO_FEW_PEOPLE);
  }

  /**
   * The approval as it stands now: nothing need run for it to end by time or by a change.
   *
   * @param changed whether what it is bound to is no longer as it was
   */
  static Approval seen(Approval stored, Instant now, boolean changed) {
    if (!stored.status().isOpen()) {
      return stored;
    }
    if (changed) {
      return stored.as(ApprovalStatus.VOIDED);
    }
    return now.isBefore(stored.expiresAt()) ? stored : stored.as(ApprovalStatus.EXPIRED);
  }

  /**
   * One person's vote; a denial ends it, the last approval grants it until {@code grantedUntil}.
   */
  Step vote(
      Approval seen, Voter voter, VoteChoice choice, String reason, Instant at, Instant until) {
    Optional<VoteGuard> stopped =
        EnumSet.allOf(VoteGuard.class).stream()
            .filter(guards::contains)
            .filter(guard -> guard.stops(seen, voter))
            .findFirst();
    if (stopped.isPresent()) {
      return Step.refused(seen, stopped.get().reason());
    }
    Vote vote = new Vote(voter.person(), voter.places(), null, choice, reason, at);
    if (choice == VoteChoice.DENY) {
      List<Vote> votes = new ArrayList<>(seen.votes());
      votes.add(vote);
      return Step.to(seen.with(votes).as(ApprovalStatus.DENIED));
    }
    Optional<List<Vote>> seated = SeatAssignment.with(vote, seen);
    if (seated.isEmpty()) {
      return Step.refused(seen, RefusalReason.PLACES_FILLED);
    }
    Approval voted = seen.with(seated.get());
    return Step.to(voted.isFilled() ? voted.as(ApprovalStatus.APPROVED).until(until) : voted);
  }

  Step withdraw(Approval seen, Person person) {
    if (!seen.isRequestedBy(person)) {
      return Step.refused(seen, RefusalReason.NOT_THE_REQUESTER);
    }
    return seen.status() == ApprovalStatus.PENDING
        ? Step.to(seen.as(ApprovalStatus.WITHDRAWN))
        : Step.refused(seen, RefusalReason.CLOSED);
  }

  /** A clearance for the one who asked; one that was not used is worth nothing from here on. */
  Step issue(Approval seen, Person asker, String jti, Instant expiresAt) {
    if (!seen.isRequestedBy(asker)) {
      return Step.refused(seen, RefusalReason.NOT_THE_REQUESTER);
    }
    return seen.status() == ApprovalStatus.APPROVED
        ? Step.to(seen.with(new Clearance(jti, expiresAt, false, null)))
        : Step.refused(seen, RefusalReason.NOT_APPROVED);
  }

  /** The act begins: uses the clearance up, and with a result says at once how it went. */
  Step use(Approval seen, Person holder, String jti, Instant now, ClearanceResult result) {
    if (!seen.isRequestedBy(holder)) {
      return Step.refused(seen, RefusalReason.NOT_THE_HOLDER);
    }
    Clearance clearance = seen.clearance();
    if (clearance == null || !clearance.jti().equals(jti)) {
      return Step.refused(seen, RefusalReason.REPLACED);
    }
    if (clearance.used()) {
      return result == null
          ? Step.refused(seen, RefusalReason.ALREADY_USED)
          : record(seen, now, result);
    }
    if (!clearance.isLiveAt(now)) {
      return Step.refused(seen, RefusalReason.CLEARANCE_EXPIRED);
    }
    if (seen.status() != ApprovalStatus.APPROVED) {
      return Step.refused(seen, RefusalReason.NOT_APPROVED);
    }
    Approval used = seen.with(clearance.usedUp()).as(ApprovalStatus.USED);
    return result == null ? Step.to(used) : record(used, now, result);
  }

  /**
   * Records a result, and only one; where nobody was told anything, the approval may be used again
   * before its own end.
   */
  private static Step record(Approval used, Instant now, ClearanceResult result) {
    if (used.clearance().result() != null) {
      return Step.refused(used, RefusalReason.RESULT_RECORDED);
    }
    Approval recorded = used.with(used.clearance().with(result));
    boolean again =
        result.givesBack()
            && recorded.givenBack() < MOST_GIVEN_BACK
            && now.isBefore(recorded.expiresAt());
    return Step.to(again ? recorded.givenBackOnce() : recorded);
  }
}
