package jp.ward.guard.decision;

/** What is known of a protected person's registered address, the strictest last. */
public enum RegisteredAddress {
  SAFE,
  UNKNOWN,
  SHARED
}
