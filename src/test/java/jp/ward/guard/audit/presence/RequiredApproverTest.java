package jp.ward.guard.audit.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import jp.ward.guard.audit.finding.Suspicion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("承認に要る人がその場にいるかを、人の数で数える")
class RequiredApproverTest {

  private static final String OFFICER = "measure-officer";
  private static final String MANAGER = "manager";

  private static SignInRow signIn(String staff, String role, String office) {
    SignInRow row = new SignInRow();
    row.staff = staff;
    row.role = role;
    row.office = office;
    row.municipality = office.startsWith("14101") ? "141011" : "141020";
    return row;
  }

  private static RequiredApprover at(String office, int needed, String... roles) {
    return new RequiredApprover(Set.of(roles), office, "141011", Set.of(), needed);
  }

  @Test
  void at_one_office_somebody_of_the_role_and_of_that_office_is_there() {
    RequiredApprover officer = at("14101-civil", 1, OFFICER);
    assertTrue(officer.isEmptyAmong(List.of()));
    assertTrue(officer.isEmptyAmong(List.of(signIn("a", MANAGER, "14101-civil"))));
    assertTrue(officer.isEmptyAmong(List.of(signIn("a", OFFICER, "14101-tax"))));
    assertFalse(officer.isEmptyAmong(List.of(signIn("a", OFFICER, "14101-civil"))));
  }

  @Test
  void anywhere_in_its_municipalities_will_do_where_no_office_is_named() {
    RequiredApprover anybody =
        new RequiredApprover(Set.of(OFFICER), null, "141011", Set.of("141020"), 1);
    assertTrue(anybody.isEmptyAmong(List.of(signIn("a", OFFICER, "14101-civil"))));
    assertFalse(anybody.isEmptyAmong(List.of(signIn("a", OFFICER, "14102-tax"))));
  }

  @Test
  void one_person_in_two_roles_is_one_person() {
    RequiredApprover both = at("14101-civil", 2, OFFICER, MANAGER);
    SignInRow officer = signIn("a", OFFICER, "14101-civil");
    assertTrue(both.isEmptyAmong(List.of(officer, signIn("a", MANAGER, "14101-civil"))));
    assertFalse(both.isEmptyAmong(List.of(officer, signIn("b", MANAGER, "14101-civil"))));
  }

  @Test
  void it_is_told_once_a_month_to_the_municipality() {
    RequiredApprover officer = at("14101-civil", 1, OFFICER);
    Suspicion november = officer.suspicion(YearMonth.of(2026, 11));
    assertEquals("141011", november.municipality());
    assertEquals("14101-civil", november.office());
    assertEquals(november, officer.suspicion(YearMonth.of(2026, 11)));
    Set<String> subjects =
        Set.of(
            november.subject(),
            officer.suspicion(YearMonth.of(2026, 12)).subject(),
            at("14101-tax", 1, OFFICER).suspicion(YearMonth.of(2026, 11)).subject(),
            at("14101-civil", 1, MANAGER).suspicion(YearMonth.of(2026, 11)).subject(),
            at(null, 1, OFFICER).suspicion(YearMonth.of(2026, 11)).subject());
    assertEquals(5, subjects.size());
  }
}
