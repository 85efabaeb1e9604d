package jp.ward.guard.oversight;

/** Whether a task still waits. */
enum TaskStatus {
  OPEN,
  DONE
}
