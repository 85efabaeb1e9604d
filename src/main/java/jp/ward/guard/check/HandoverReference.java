package jp.ward.guard.check;

import jp.ward.guard.handover.Handover;
import jp.ward.guard.handover.HandoverCode;

/**
 * The handover that a question quotes.
 *
 * @param isQuoted whether anything was sent, a code or not
 * @param code as it is written, or null where none was sent
 * @param handover the handover under which the question is decided: the quoted one where the
 *     asker's office is a party, or the one of the same inquiry asked before; else null
 * @param before the live one of the same inquiry asked before, whatever is quoted; or null
 */
record HandoverReference(
    boolean isQuoted, String code, Handover handover, Handover before, Finding finding) {

  /** What is odd about a quotation, for those who read the record. */
  enum Finding {
    NOTHING,
    /** The asker's office neither asked nor was asked. */
    NOT_A_PARTY,
    /** The question names other persons than the handover. */
    OTHER_PERSONS
  }

  /** Takes what was sent, or null. */
  static HandoverReference of(String text) {
    String code = text == null ? null : HandoverCode.read(text).orElse(null);
    return new HandoverReference(text != null, code, null, null, Finding.NOTHING);
  }

  HandoverReference found(Handover read, Finding odd) {
    return new HandoverReference(isQuoted, code, read, before, odd);
  }

  /**
   * Also with an expired code, or with one of other persons: asked again it is the same inquiry.
   */
  HandoverReference askedBefore(Handover same) {
    return new HandoverReference(isQuoted, code, handover, same, finding);
  }
}
