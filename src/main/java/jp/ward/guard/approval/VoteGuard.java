package jp.ward.guard.approval;

/**
 * What keeps somebody from voting, in the order in which it is asked. Who may not know of the
 * request is refused first and the same, whether by their office or by a conflict.
 */
enum VoteGuard {
  NOT_THEIR_OWN(RefusalReason.OWN_REQUEST) {
    @Override
    boolean stops(Approval approval, Voter voter) {
      return approval.isRequestedBy(voter.person());
    }
  },
  HAS_A_PLACE(RefusalReason.NO_PLACE) {
    @Override
    boolean stops(Approval approval, Voter voter) {
      return voter.places().isEmpty();
    }
  },
  NO_CONFLICT(RefusalReason.CONFLICT) {
    @Override
    boolean stops(Approval approval, Voter voter) {
      return voter.hasConflict();
    }
  },
  ONE_PERSON_ONE_PLACE(RefusalReason.ALREADY_VOTED) {
    @Override
    boolean stops(Approval approval, Voter voter) {
      return approval.hasVoteOf(voter.person());
    }
  },
  STILL_PENDING(RefusalReason.CLOSED) {
    @Override
    boolean stops(Approval approval, Voter voter) {
      return approval.status() != ApprovalStatus.PENDING;
    }
  };

  private final RefusalReason reason;

  VoteGuard(RefusalReason reason) {
    this.reason = reason;
  }

  abstract boolean stops(Approval approval, Voter voter);

  RefusalReason reason() {
    return reason;
  }
}
