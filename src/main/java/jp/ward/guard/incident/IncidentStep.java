package jp.ward.guard.incident;

/** What is done after a leak, in this order (contract, after-leak checklist). */
public enum IncidentStep {
  /** The flow of information is stopped and the time noted. */
  STOP_FLOW(false),
  TELL_OFFICER_AND_MANAGER(false),
  /** By the safe contact, before anybody else hears of it. */
  WARN_PROTECTED_PERSON(false),
  /** With the protected person, the police and the agency that advises her. */
  SAFETY_PLAN(false),
  TELL_OTHER_OFFICES(true),
  FIRST_REPORT(true),
  /** What else went out, in the logs of issue and access. */
  IMPACT_SEARCH(false),
  DECIDE_PUBLICATION(true),
  APOLOGY(true),
  CAUSE(false),
  RULE_CHANGE(false),
  FINAL_REPORT(true);

  private final boolean tellsOthers;

  IncidentStep(boolean tellsOthers) {
    this.tellsOthers = tellsOthers;
  }

  /** Whether somebody beyond those who handle it, the protected person and her helpers hears. */
  boolean tellsOthers() {
    return tellsOthers;
  }
}
