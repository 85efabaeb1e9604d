package jp.ward.guard.audit.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.PolicyFolder;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.ProvedOnce;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By the shipped policy, with the offices of the sample wards A and B of one city. */
@DisplayName("誰がいなければならないかは、規程と、措置を持つ所属・尋ねる所属から決まる")
class RequiredApproversTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Set<String> OFFICER = Set.of("measure-officer");
  private static final Set<String> MANAGER = Set.of("manager");
  private static final PolicyShelf SHELF =
      ProvedOnce.verify(new PolicyFolder(ShippedFolder.files()), Clock.systemUTC());

  private final Directory directory = SHELF.directory();
  private final RequiredApprovers wanted = new RequiredApprovers(SHELF, directory);

  private Set<Office> office(String code) {
    return Set.of(directory.office(code).orElseThrow());
  }

  private static RequiredApprover at(Set<String> roles, String office, int needed) {
    return new RequiredApprover(roles, office, "141011", Set.of(), needed);
  }

  @Test
  void an_office_that_keeps_measures_needs_an_officer_and_a_manager_who_are_two_people() {
    assertEquals(
        Set.of(
            at(OFFICER, "14101-civil", 1),
            at(MANAGER, "14101-civil", 1),
            at(Set.of("manager", "measure-officer"), "14101-civil", 2)),
        wanted.of(office("14101-civil"), Set.of(), TODAY));
  }

  @Test
  void for_one_where_no_officers_sit_those_of_its_ward_will_do() {
    assertEquals(
        Set.of(
            new RequiredApprover(OFFICER, null, "141011", Set.of("141011"), 1),
            at(MANAGER, "14101-tax", 1)),
        wanted.of(office("14101-tax"), Set.of(), TODAY));
  }

  @Test
  void an_office_that_asks_needs_its_manager_and_for_an_emergency_somebody_of_the_city() {
    Set<String> ward = Set.of("141020");
    Set<String> city = Set.of("141003", "141011", "141020");
    assertEquals(
        Set.of(
            new RequiredApprover(MANAGER, "14102-tax", "141020", Set.of(), 1),
            new RequiredApprover(OFFICER, null, "141020", city, 1),
            new RequiredApprover(MANAGER, null, "141020", city, 1),
            new RequiredApprover(OFFICER, null, "141020", ward, 1),
            new RequiredApprover(MANAGER, null, "141020", ward, 1)),
        wanted.of(Set.of(), office("14102-tax"), TODAY));
  }

  @Test
  void before_the_first_day_of_a_policy_nobody_is_needed_to_ask() {
    assertEquals(Set.of(), wanted.of(Set.of(), office("14102-tax"), LocalDate.of(2026, 9, 30)));
  }
}
