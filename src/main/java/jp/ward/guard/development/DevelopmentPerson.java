package jp.ward.guard.development;

import java.util.List;
import java.util.Set;

/**
 * Somebody of the sample ward who may sign in. Not in the production jar.
 *
 * @param name the token's file, without its ending
 * @param upn the staff or system id
 * @param groups as the claim spells them
 */
record DevelopmentPerson(String name, String upn, String office, Set<String> groups) {

  static final DevelopmentPerson OFFICER_A =
      new DevelopmentPerson("officer-a", "o-1001", "14101-civil", Set.of("measure-officer"));
  static final DevelopmentPerson OFFICER_B =
      new DevelopmentPerson("officer-b", "o-2001", "14102-civil", Set.of("measure-officer"));

  /** One for each role; wards A and B where both are needed to replay a case. */
  static final List<DevelopmentPerson> ALL =
      List.of(
          new DevelopmentPerson("staff-a", "s-1001", "14101-welfare", Set.of("staff")),
          new DevelopmentPerson("staff-b", "s-2001", "14102-welfare", Set.of("staff")),
          new DevelopmentPerson("manager-a", "m-1001", "14101-welfare", Set.of("manager")),
          new DevelopmentPerson("manager-b", "m-2001", "14102-welfare", Set.of("manager")),
          OFFICER_A,
          OFFICER_B,
          new DevelopmentPerson("ward-system", "sys-tax", "14101-tax", Set.of("ward-system")),
          new DevelopmentPerson(
              "register-feed", "sys-feed", "14101-civil", Set.of("register-feed")),
          new DevelopmentPerson(
              "contractor", "c-1001", "14101-insurance", Set.of("staff", "contractor")),
          new DevelopmentPerson("auditor", "a-1001", "14101-civil", Set.of("auditor")));
}
