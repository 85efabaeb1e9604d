package jp.ward.guard.incident;

/** Whether an incident is still handled. */
public enum IncidentStatus {
  OPEN,
  CLOSED
}
