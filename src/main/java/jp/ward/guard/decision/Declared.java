package jp.ward.guard.decision;

/** What the clerk declares to tell (申告), the most revealing last. */
public enum Declared {
  NOTHING,
  SOMETHING,
  MEASURE
}
