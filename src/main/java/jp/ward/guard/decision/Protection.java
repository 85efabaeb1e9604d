package jp.ward.guard.decision;

/** Whether somebody asked about is protected, and by a measure in which state (措置). */
public enum Protection {
  NONE,
  /** Not found while the register is stale: nobody can say. */
  UNFOUND,
  PROVISIONAL,
  ACTIVE,
  LAPSED;

  public boolean isInForce() {
    return this != NONE && this != UNFOUND;
  }

  static Protection by(MeasureState state) {
    return valueOf(state.name());
  }
}
