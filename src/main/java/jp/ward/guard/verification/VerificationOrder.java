package jp.ward.guard.verification;

import java.time.Instant;
import jp.ward.guard.access.Caller;

/** A verification that somebody asked for. */
record VerificationOrder(String id, Caller caller, Instant startedAt) {

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
