package jp.ward.guard.measure;

import jp.ward.guard.kernel.KnownRef;

/** One mark of a resident beside one mark of the member of staff who declared the tie. */
record TieLine(String staffMark, String tieId, KnownRef ref) {

  /** Prints nobody. */
  @Override
  public String toString() {
    return "tie to " + ref;
  }
}
