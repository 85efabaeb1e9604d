package jp.ward.guard.decision;

/** From whom comes what is passed on, as rule 27a takes it (由来). */
public enum Origin {
  /** Nothing is passed on. */
  NONE,
  /** From an office or an official, and somebody checked that it is. */
  CHECKED,
  /** From the respondents' side, or from anybody else. */
  UNSAFE
}
