package jp.ward.guard.check;

import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.Act;
import jp.ward.guard.directory.Office;
import jp.ward.guard.web.Refusal;

/**
 * Who asks, and in whose name. Held by SharedAccountStoryTest.
 *
 * @param caller the token's holder: the member of staff, or the system that asks for one
 * @param staff the id of the member of staff; null where a machine asks on an unattended channel
 * @param office the office of the member of staff, else the system's
 * @param shared whether several people use the account of that member of staff
 */
public record Asker(Caller caller, String staff, Office office, boolean shared) {

  /** Acts that open what one person must answer for. */
  private static final Set<Act> OF_ONE_PERSON = EnumSet.of(Act.VIEW, Act.LIST);

  /** Somebody with an account of the own, or a machine. */
  Asker(Caller caller, String staff, Office office) {
    this(caller, staff, office, false);
  }

  /**
   * Refuses for a shared account what only one person may do: to open records, and to draw on what
   * colleagues have approved or acknowledged.
   *
   * @param act null where it was wrong itself
   */
  void requireOneFor(Act act, boolean draws) {
    if (shared && (draws || act != null && OF_ONE_PERSON.contains(act))) {
      throw Refusal.forbidden(
          "Several people share this account: sign in with your own for VIEW and LIST, and to quote"
              + " a handover or an approval."
              + " 共用アカウントではできません。個人のアカウントでサインインしてください。");
    }
  }

  /** Whether one member of staff answers for it: no machine by itself, and no shared account. */
  boolean isOnePerson() {
    return staff != null && !shared;
  }

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
