package jp.ward.guard.decision;

/** The states of a measure as seen today (contract 4.4); every one but the last two blocks. */
public enum MeasureState {
  PROVISIONAL,
  ACTIVE,
  LAPSED,
  ENDED,
  REJECTED;

  public boolean protects() {
    return this != ENDED && this != REJECTED;
  }
}
