package jp.ward.guard.approval;

import java.time.Instant;

/**
 * The newest one-time permission of an approval; an earlier one is worth nothing.
 *
 * @param jti its id in the token
 * @param result how the act went, null until somebody says
 */
record Clearance(String jti, Instant expiresAt, boolean used, ClearanceResult result) {

  Clearance usedUp() {
    return new Clearance(jti, expiresAt, true, result);
  }

  Clearance with(ClearanceResult outcome) {
    return new Clearance(jti, expiresAt, used, outcome);
  }

  boolean isLiveAt(Instant now) {
    return !used && now.isBefore(expiresAt);
  }

  /** Prints no id that could be used. */
  @Override
  public String toString() {
    return "clearance until " + expiresAt;
  }
}
