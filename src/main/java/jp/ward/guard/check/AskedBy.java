package jp.ward.guard.check;

import jp.ward.guard.access.Person;

/**
 * Who asked, as the ledger keeps it.
 *
 * @param sub the token's subject
 * @param upn the token's staff or system id
 * @param isSystem whether the token was a system's
 * @param staff the member of staff named by a system, or null
 */
record AskedBy(String sub, String upn, boolean isSystem, String staff, String office) {

  static AskedBy of(Asker asker) {
    return new AskedBy(
        asker.caller().sub(),
        asker.caller().upn(),
        asker.caller().isSystem(),
        asker.staff(),
        asker.office().code());
  }

  /** The natural person, or the system where it asked for nobody. */
  Person person() {
    return isSystem && staff != null ? Person.namedBySystem(staff) : new Person(sub, upn);
  }

  /** Prints the office and no person. */
  @Override
  public String toString() {
    return "asked by " + office;
  }
}
