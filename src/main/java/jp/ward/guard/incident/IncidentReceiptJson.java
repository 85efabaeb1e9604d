package jp.ward.guard.incident;

import java.time.Instant;
import java.util.List;
import jp.ward.guard.policy.Script;
import jp.ward.guard.policy.VerifiedPolicy;

/**
 * All that the reporter learns: it was taken, and what to do now; the same whoever is concerned.
 * Held by ContractReplayTest.
 */
record IncidentReceiptJson(String id, Instant reportedAt, InstructionsJson instructions) {

  private static final String SCRIPT = "S19";
  private static final String STEP = "T30";

  /** What to say, not to say and do next, in Japanese. */
  record InstructionsJson(
      String code, List<String> say, List<String> doNotSay, List<String> steps) {}

  static IncidentReceiptJson of(Incident incident, VerifiedPolicy policy) {
    Script script = policy.script(SCRIPT);
    String step = policy.step(STEP);
    return new IncidentReceiptJson(
        incident.id(),
        incident.reportedAt(),
        new InstructionsJson(
            SCRIPT,
            script == null ? List.of() : script.say(),
            script == null ? List.of() : script.doNotSay(),
            step == null ? List.of() : List.of(step)));
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
