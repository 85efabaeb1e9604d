package jp.ward.guard.incident;

/** How a step of the checklist ended. */
public enum IncidentOutcome {
  DONE,
  IMPOSSIBLE,
  NOT_NEEDED
}
