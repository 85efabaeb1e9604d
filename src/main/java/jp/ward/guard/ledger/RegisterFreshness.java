package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the register may be older than what this guard has already written (a restored copy).
 *
 * <p>INVARIANT: stale until the start has compared it. Held by RegisterFreshnessTest.
 */
@ApplicationScoped
public class RegisterFreshness {

  private volatile String cause = "the register has not been compared with its note yet";
  private volatile boolean behind = true;

  public boolean isStale() {
    return cause != null;
  }

  /** Why it is stale, empty when it is not; nothing personal. */
  public String cause() {
    String now = cause;
    return now == null ? "" : now;
  }

  /** The database may be an older copy. */
  public synchronized void markStale(String newCause) {
    behind = true;
    cause = newCause;
  }

  /** Rows of the register are in doubt; how far the ledger has come is not. */
  synchronized void markDoubted(String newCause) {
    cause = newCause;
  }

  /** Whether the ledger itself may be an older copy, so that its end says nothing. */
  boolean isBehind() {
    return behind;
  }

  /** The register is the newest there is: the start found so, or a measure officer says so. */
  public synchronized void confirm() {
    behind = false;
    cause = null;
  }
}
