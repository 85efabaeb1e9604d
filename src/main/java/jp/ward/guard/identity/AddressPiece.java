package jp.ward.guard.identity;

/** A piece of an address as written: a number, what joins numbers, or words. */
record AddressPiece(Kind kind, String text) {

  enum Kind {
    NUMBER,
    JOIN,
    WORD
  }

  static final AddressPiece END = new AddressPiece(Kind.JOIN, "");

  /** Prints nothing of the place. */
  @Override
  public String toString() {
    return kind + ":***";
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isJoin() {
    return kind == Kind.JOIN;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
