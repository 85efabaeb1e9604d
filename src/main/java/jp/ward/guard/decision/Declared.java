package jp.ward.guard.decision;

/** What the clerk declares to tell (申告), the most revealing last. */
public enum Declared {
  NOTHING,
  SOMETHING,
  MEASURE,
  /**
   * Who reported, asked or applied (rule 27), unless it is she who asks for her own application.
   */
  REQUESTER
}
