package jp.ward.guard.access;

import java.util.Arrays;
import java.util.Set;
import jp.ward.guard.directory.Office;

/**
 * Who calls, as the verified token says: a member of staff or a system of an office.
 *
 * <p>An account that several people share names nobody: whatever groups its token holds, it has of
 * them no more than that of staff.
 *
 * @param sub the subject at the identity provider
 * @param upn the id as staff or system, the one that {@code staff.id} and {@code STAFF} name
 * @param groups at least one
 * @param strong whether the sign-in was strong (contract 4.1) at the time of this request
 * @param shared whether several people use the account
 */
public record Caller(
    String sub, String upn, Set<Group> groups, Office office, boolean strong, boolean shared) {

  public Caller {
    groups = Set.copyOf(groups);
  }

  /** A system, or somebody with an account of the own. */
  public Caller(String sub, String upn, Set<Group> groups, Office office, boolean strong) {
    this(sub, upn, groups, office, strong, false);
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
      return group == Group.AUDITOR && !shared;
    }
    if (groups.contains(Group.CONTRACTOR)) {
      return group == Group.CONTRACTOR && isAsStaff();
    }
    if (group == Group.STAFF) {
      return isAsStaff();
    }
    return !shared && groups.contains(group);
  }

  /** A machine is one, whatever it is called. */
  Caller unshared() {
    return new Caller(sub, upn, groups, office, strong, false);
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
