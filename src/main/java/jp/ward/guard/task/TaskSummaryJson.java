package jp.ward.guard.task;

import java.time.Instant;

/**
 * A task in a list: that something waits, and nothing of what was asked.
 *
 * @param times how often it was asked; how many checks there are to look after
 */
record TaskSummaryJson(
    String id,
    TaskKind kind,
    TaskStatus status,
    TaskOutcome outcome,
    String office,
    long times,
    Instant raisedAt,
    Instant lastAskedAt,
    Instant closedAt) {

  static TaskSummaryJson of(TaskRow row) {
    return new TaskSummaryJson(
        row.id,
        row.kind,
        row.status,
        row.outcome,
        row.office,
        row.times,
        row.raisedAt,
        row.lastAskedAt,
        row.closedAt);
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
