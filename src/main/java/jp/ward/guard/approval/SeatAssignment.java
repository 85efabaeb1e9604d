package jp.ward.guard.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Seats approvers so that each fills one place. Who could fill two moves aside for who could fill
 * only one, or an officer who is also a manager would take the officer's only place. Held by
 * ApprovalWalkTest.
 */
final class SeatAssignment {

  private final List<Slot> slots;
  private final List<Vote> votes;

  private SeatAssignment(List<Slot> slots, List<Vote> votes) {
    this.slots = slots;
    this.votes = new ArrayList<>(votes);
  }

  /** The votes with the new one seated; empty where no seat can be made free for them. */
  static Optional<List<Vote>> with(Vote newcomer, Approval approval) {
    SeatAssignment seats = new SeatAssignment(approval.slots(), approval.votes());
    seats.votes.add(newcomer);
    return seats.seat(seats.votes.size() - 1, new HashSet<>())
        ? Optional.of(List.copyOf(seats.votes))
        : Optional.empty();
  }

  /** An augmenting path: takes a free place, or one whose holder can move on. */
  private boolean seat(int voter, Set<String> tried) {
    for (Slot slot : slots) {
      if (!votes.get(voter).places().contains(slot.id()) || !tried.add(slot.id())) {
        continue;
      }
      List<Integer> holders = holders(slot, voter);
      if (holders.size() < slot.needed()
          || holders.stream().anyMatch(holder -> seat(holder, tried))) {
        votes.set(voter, votes.get(voter).filling(slot.id()));
        return true;
      }
    }
    return false;
  }

  private List<Integer> holders(Slot slot, int except) {
    List<Integer> holders = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      if (i != except && slot.id().equals(votes.get(i).slot())) {
        holders.add(i);
      }
    }
    return holders;
  }
}
