package jp.ward.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the register may be older than what this guard has already written (a restored copy).
 *
 * <p>INVARIANT: stale until the start has compared it. Held by RegisterFreshnessTest.
 */
@ApplicationScoped
public class RegisterFreshness {

  private volatile String cause = "the register has not been compared with its note yet";

  public boolean isStale() {
    return cause != null;
  }

  /** Why it is stale, empty when it is not; nothing personal. */
  public String cause() {
    String now = cause;
    return now == null ? "" : now;
  }

  public void markStale(String newCause) {
    cause = newCause;
  }

  /** The register is the newest there is: the start found so, or a measure officer says so. */
  public void confirm() {
    cause = null;
  }
}
