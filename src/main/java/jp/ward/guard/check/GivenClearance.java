package jp.ward.guard.check;

import java.time.Instant;

/** A one-time permission as it leaves with its answer. */
record GivenClearance(String token, Instant expiresAt) {

  /** Prints until when and not the token. */
  @Override
  public String toString() {
    return "clearance until " + expiresAt;
  }
}
