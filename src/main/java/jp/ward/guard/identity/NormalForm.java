package jp.ward.guard.identity;

/** How the values of one scheme are brought to the one form in which they are compared. */
interface NormalForm {

  /** Reads a value that {@link CleanText} has already cleaned; never throws. */
  IdentifierReading read(String text);
}
