package jp.ward.guard.check;

import jp.ward.guard.handover.Handover;

/**
 * The handover that a question quotes.
 *
 * @param code as it is written, or null
 * @param handover the handover under which the question is decided: the quoted one where the
 *     asker's office is a party, or the one of the same inquiry asked before; else null
 */
record Quote(String code, Handover handover, Finding finding) {

  /** What is odd about a quotation, for those who read the record. */
  enum Finding {
    NOTHING,
    /** The asker's office neither asked nor was asked. */
    NOT_A_PARTY,
    /** The question names other persons than the handover. */
    OTHER_PERSONS
  }

  static Quote of(String code) {
    return new Quote(code, null, Finding.NOTHING);
  }

  Quote found(Handover read, Finding odd) {
    return new Quote(code, read, odd);
  }
}
