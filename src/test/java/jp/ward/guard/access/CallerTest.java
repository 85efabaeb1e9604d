package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.directory.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

  private static final Office OFFICE = new Office("14101-welfare", "141011", "福祉", "045-000-0000");

  @Test
  void the_same_sub_or_the_same_upn_is_the_same_person() {
    Caller caller = caller(Group.STAFF);
    assertTrue(caller.isSamePersonAs("sub-1", "other"));
    assertTrue(caller.isSamePersonAs("other", "s-2001@ward"));
    assertTrue(caller.isSamePersonAs(null, "s-2001@ward"));
    assertTrue(caller.isSamePersonAs("sub-1", null));
    assertFalse(caller.isSamePersonAs("other", "another"));
  }

  @Test
  void case_width_and_space_make_no_other_person() {
    Caller caller = caller(Group.STAFF);
    assertTrue(caller.isSamePersonAs("SUB-1", null));
    assertTrue(caller.isSamePersonAs(null, " S-2001@Ward"));
    assertTrue(caller.isSamePersonAs(null, "ｓ－２００１＠ｗａｒｄ"));
  }

  @Test
  void a_sub_is_never_compared_with_a_upn() {
    assertFalse(caller(Group.STAFF).isSamePersonAs("s-2001@ward", "sub-1"));
  }

  @Test
  void nobody_is_not_a_person() {
    assertFalse(caller(Group.STAFF).isSamePersonAs(null, null));
    assertFalse(caller(Group.STAFF).isSamePersonAs("", " "));
  }

  @ParameterizedTest
  @EnumSource(names = {"STAFF", "MANAGER", "MEASURE_OFFICER"})
  void managers_and_officers_may_what_staff_may(Group group) {
    assertTrue(caller(group).may(Group.STAFF));
    assertTrue(caller(group).may(group));
  }

  @Test
  void staff_may_not_what_managers_and_officers_may() {
    assertFalse(caller(Group.STAFF).may(Group.MANAGER, Group.MEASURE_OFFICER, Group.AUDITOR));
    assertFalse(caller(Group.MANAGER).may(Group.MEASURE_OFFICER));
    assertFalse(caller(Group.MEASURE_OFFICER).may(Group.MANAGER));
  }

  @Test
  void a_contractor_has_only_what_names_contractors_and_only_beside_staff() {
    assertTrue(caller(Group.STAFF, Group.CONTRACTOR).may(Group.STAFF, Group.CONTRACTOR));
    assertFalse(caller(Group.STAFF, Group.CONTRACTOR).may(Group.STAFF));
    assertFalse(caller(Group.MANAGER, Group.CONTRACTOR).may(Group.MANAGER));
    assertFalse(caller(Group.CONTRACTOR).may(Group.STAFF, Group.CONTRACTOR));
  }

  @Test
  void an_auditor_has_nothing_else_whatever_other_groups_the_token_names() {
    Caller caller = caller(Group.AUDITOR, Group.STAFF, Group.MANAGER);
    assertTrue(caller.may(Group.AUDITOR));
    assertFalse(caller.may(Group.STAFF, Group.MANAGER, Group.CONTRACTOR));
  }

  @Test
  void a_system_has_no_right_of_a_person() {
    Caller caller = caller(Group.WARD_SYSTEM, Group.MANAGER);
    assertTrue(caller.isSystem());
    assertTrue(caller.may(Group.WARD_SYSTEM));
    assertFalse(caller.may(Group.STAFF, Group.MANAGER, Group.REGISTER_FEED));
  }

  @ParameterizedTest
  @EnumSource
  void a_group_alone_gives_no_other_group_but_staff(Group group) {
    Set<Group> others = EnumSet.complementOf(EnumSet.of(group, Group.STAFF));
    assertFalse(caller(group).may(others.toArray(Group[]::new)));
  }

  @Test
  void a_caller_prints_as_an_office_and_not_as_a_person() {
    assertEquals("caller of 14101-welfare", caller(Group.STAFF).toString());
    assertEquals("141011", caller(Group.STAFF).municipality());
  }

  private static Caller caller(Group... groups) {
    return new Caller("sub-1", "s-2001@ward", Set.of(groups), OFFICE, false);
  }
}
