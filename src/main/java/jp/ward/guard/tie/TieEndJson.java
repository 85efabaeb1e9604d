package jp.ward.guard.tie;

import java.time.Instant;

/**
 * How an end to a tie stands, the same whoever the resident is.
 *
 * @param id the tie
 * @param until when the asking lapses; null once the tie has ended
 */
record TieEndJson(String id, Status status, Instant until) {

  /** Whether the tie still stands. */
  enum Status {
    /** It stands until a manager agrees. */
    WAITING,
    ENDED
  }

  static TieEndJson waiting(TieEndRow row) {
    return new TieEndJson(row.id, Status.WAITING, TieEnds.lapses(row));
  }

  static TieEndJson ended(String tie) {
    return new TieEndJson(tie, Status.ENDED, null);
  }

  /** Prints the tie and how it stands. */
  @Override
  public String toString() {
    return id + " " + status;
  }
}
