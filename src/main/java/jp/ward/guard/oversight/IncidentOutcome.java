package jp.ward.guard.oversight;

/** How a step of the checklist ended. */
public enum IncidentOutcome {
  DONE,
  IMPOSSIBLE,
  NOT_NEEDED
}
