package jp.ward.guard.check;

import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.directory.Office;

/**
 * Who asks, and in whose name.
 *
 * @param caller the token's holder: the member of staff, or the system that asks for one
 * @param staff the id of the member of staff; null where a machine asks on an unattended channel
 * @param office the office of the member of staff, else the system's
 */
record Asker(Caller caller, String staff, Office office) {

  /** The natural person who asks; without any id where a machine asks for nobody. */
  Person person() {
    return caller.isSystem() ? Person.namedBySystem(staff) : caller.person();
  }

  /** Prints the office and no person. */
  @Override
  public String toString() {
    return "asker of " + office.code();
  }
}
