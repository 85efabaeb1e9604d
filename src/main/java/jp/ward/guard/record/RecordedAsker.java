package jp.ward.guard.record;

import java.util.Optional;
import jp.ward.guard.access.Person;

/**
 * Who asked.
 *
 * @param sub the token's subject
 * @param upn the token's staff or system id
 * @param isSystem whether the token was a system's
 * @param staff the member of staff named by a system, or null
 * @param office the office of the member of staff, else the system's
 */
public record RecordedAsker(String sub, String upn, boolean isSystem, String staff, String office) {

  public RecordedAsker {
    Parts.require(sub, upn, office);
  }

  /** The natural person; empty for a machine on an unattended channel. */
  public Optional<Person> person() {
    return isSystem
        ? Optional.ofNullable(staff).map(Person::namedBySystem)
        : Optional.of(new Person(sub, upn));
  }

  /** The natural person, or the system where it asked for nobody. */
  public Person actor() {
    return person().orElseGet(() -> new Person(sub, upn));
  }

  /** Prints the office and no person. */
  @Override
  public String toString() {
    return "asked by " + office;
  }
}
