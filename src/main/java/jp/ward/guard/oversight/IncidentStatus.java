package jp.ward.guard.oversight;

/** Whether an incident is still handled. */
public enum IncidentStatus {
  OPEN,
  CLOSED
}
