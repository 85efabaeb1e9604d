package jp.ward.guard.measure;

import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/** One mark of a resident beside one mark of the member of staff who declared the tie. */
record TieLine(
    String staffMark,
    String tieId,
    Scheme scheme,
    String numberedBy,
    String mark,
    boolean whole,
    int depth) {

  /** Prints nobody. */
  @Override
  public String toString() {
    return "tie to " + scheme + ":***";
  }

  KnownRef ref() {
    return new KnownRef(scheme, numberedBy, mark, whole, depth);
  }
}
