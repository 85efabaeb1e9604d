package jp.ward.guard.task;

/** Whether a task still waits. */
enum TaskStatus {
  OPEN,
  DONE
}
