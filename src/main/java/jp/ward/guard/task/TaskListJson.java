package jp.ward.guard.task;

import java.util.List;

/**
 * A page of tasks, oldest first.
 *
 * @param next the cursor of the next page, null on the last
 */
record TaskListJson(List<TaskSummaryJson> tasks, String next) {

  /** Prints how many. */
  @Override
  public String toString() {
    return tasks.size() + " tasks";
  }
}
