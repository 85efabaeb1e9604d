package jp.ward.guard.access;

/** Says why an answer of the sign-in server gave no keys, in one word of the guard's own. */
class KeysNotHad extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Takes a fault.
   *
   * @param fault a kind of fault, never the server's words
   */
  KeysNotHad(String fault) {
    super(fault, null, false, false);
  }
}
