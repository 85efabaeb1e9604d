package jp.ward.guard.task;

import java.time.Instant;
import jp.ward.guard.record.RecordedEntry;

/**
 * A check that was let go on about somebody who is protected since: what came of it may be stopped
 * yet.
 *
 * @param office which asked it, and knows it under {@code reference}
 * @param status whether that office has seen to it
 * @param outcome what came of it there, or null
 */
record UnderWayJson(
    long entry,
    Instant at,
    String check,
    String office,
    String reference,
    String act,
    String channel,
    String purpose,
    String party,
    TaskStatus status,
    TaskOutcome outcome) {

  static UnderWayJson of(RecordedEntry check, TaskRow task) {
    return new UnderWayJson(
        check.entry(),
        check.at(),
        check.stored().reference(),
        task.office,
        check.reference(),
        check.ofCheck(one -> one.question().act().name()),
        check.ofCheck(one -> one.question().channel().name()),
        check.ofCheck(one -> one.question().purpose()),
        check.ofCheck(one -> one.question().recipient().party().name()),
        task.status,
        task.outcome);
  }

  /** Prints the entry's number. */
  @Override
  public String toString() {
    return "entry " + entry;
  }
}
