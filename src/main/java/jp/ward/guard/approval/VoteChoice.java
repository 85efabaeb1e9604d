package jp.ward.guard.approval;

/** What an approver says. */
public enum VoteChoice {
  APPROVE,
  DENY
}
