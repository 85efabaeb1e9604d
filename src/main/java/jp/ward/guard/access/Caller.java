package jp.ward.guard.access;

import java.util.Arrays;
import java.util.Set;
import jp.ward.guard.directory.Office;

/**
 * Who calls, as the verified token says: a member of staff or a system of an office.
 *
 * @param sub the subject at the identity provider
 * @param upn the id as staff or system, the one that {@code staff.id} and {@code STAFF} name
 * @param groups at least one
 * @param strong whether the sign-in was strong (contract 4.1) at the time of this request
 */
public record Caller(String sub, String upn, Set<Group> groups, Office office, boolean strong) {

  public Caller {
    groups = Set.copyOf(groups);
  }

  /**
   * Whether one of these groups gives its right to this caller.
   *
   * <p>A system has no right of a person; an auditor has no right but the auditor's; a contractor
   * has, beside staff, only what is asked for with {@link Group#CONTRACTOR} by name.
   */
  public boolean may(Group... any) {
    return Arrays.stream(any).anyMatch(this::holds);
  }

  private boolean holds(Group group) {
    if (isSystem()) {
      return group.isSystem() && groups.contains(group);
    }
    if (groups.contains(Group.AUDITOR)) {
      return group == Group.AUDITOR;
    }
    if (groups.contains(Group.CONTRACTOR)) {
      return group == Group.CONTRACTOR && isAsStaff();
    }
    return group == Group.STAFF ? isAsStaff() : groups.contains(group);
  }

  /** Whether the caller is a machine and not a person. */
  public boolean isSystem() {
    return groups.stream().anyMatch(Group::isSystem);
  }

  private boolean isAsStaff() {
    return groups.stream().anyMatch(Group::isAsStaff);
  }

  /** The one comparison of people: {@code sub} or {@code upn} agrees, folded. */
  public boolean isSamePersonAs(String otherSub, String otherUpn) {
    return person().isSamePersonAs(new Person(otherSub, otherUpn));
  }

  public boolean isSamePersonAs(Caller other) {
    return isSamePersonAs(other.sub, other.upn);
  }

  /** The natural person behind the token; of a system's token it is the system. */
  public Person person() {
    return new Person(sub, upn);
  }

  /** The code of the caller's office ({@code 14101-welfare}). */
  public String officeCode() {
    return office.code();
  }

  /** The 6-digit code of the municipality of the caller's office. */
  public String municipality() {
    return office.municipality();
  }

  /** Prints the office and no person. */
  @Override
  public String toString() {
    return "caller of " + office.code();
  }
}
