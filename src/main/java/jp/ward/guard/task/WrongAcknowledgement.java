package jp.ward.guard.task;

import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedEntry;

/**
 * A handover that was acknowledged for somebody else than was asked about, as the ledger keeps it.
 *
 * @param code the handover's
 * @param askingOffice the office that asked
 * @param askedOffice the office that acknowledged
 */
record WrongAcknowledgement(String code, String askingOffice, String askedOffice) {

  static boolean is(RecordedEntry item) {
    return item.is(Kind.HANDOVER_MISMATCH) && item.isIntact() && item.word("askingOffice") != null;
  }

  static WrongAcknowledgement of(RecordedEntry item) {
    return new WrongAcknowledgement(
        item.stored().reference(), item.word("askingOffice"), item.stored().office());
  }

  Set<String> offices() {
    return new TreeSet<>(Set.of(askingOffice, askedOffice));
  }

  /** Prints the code. */
  @Override
  public String toString() {
    return "wrong acknowledgement of " + code;
  }
}
