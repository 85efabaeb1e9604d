package jp.ward.guard.handover;

import jp.ward.guard.access.Person;

/**
 * A code that is quoted in a question.
 *
 * @param asker the member of staff who quotes it
 * @param office the office in whose name it is quoted
 * @param code as it is written; null for what is no code
 */
public record HandoverLookup(Person asker, String office, String code) {

  Lookup.Sought sought() {
    return new Lookup.Sought(asker, code);
  }

  /** Prints the code. */
  @Override
  public String toString() {
    return "quotes " + code;
  }
}
