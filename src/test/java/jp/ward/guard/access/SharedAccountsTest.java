package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.directory.Office;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("共用アカウントは、型で見分ける")
class SharedAccountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "desk-*|desk-1|true",
        "desk-*|DESK-1|true",
        "desk-*|ｄｅｓｋ－１|true",
        "ＤＥＳＫ－＊|desk-1|true",
        "desk-*|desk-|true",
        "desk-*|desk|false",
        "desk-*|my-desk-1|false",
        "*-desk|my-desk|true",
        "desk-?|desk-1|true",
        "desk-?|desk-12|false",
        "desk-?|desk-|false",
        "desk.1|desk-1|false",
        "desk-1|desk-1|true",
        "night,desk-*|desk-1|true",
        "night, desk-*|desk-1|true",
        "night,desk-*|night|true",
        "night,desk-*|nights|false",
        "''|desk-1|false",
        "','|desk-1|false",
        "''|''|false"
      })
  void which_id_fits(String patterns, String id, boolean fits) {
    SharedAccounts accounts = new SharedAccounts(patterns);
    assertEquals(fits, accounts.include(new Person("sub-of-it", id)), "by upn");
    assertEquals(fits, accounts.include(new Person(id, "upn-of-it")), "by sub");
    assertEquals(fits, accounts.include(Person.namedBySystem(id)), "named by a system");
  }

  @Test
  void whatever_groups_it_has_it_may_what_staff_may_and_no_more() {
    for (Group group : Group.values()) {
      Caller caller = shared(EnumSet.of(group, Group.MANAGER));
      for (Group other : EnumSet.complementOf(EnumSet.of(Group.STAFF, Group.CONTRACTOR))) {
        assertFalse(!caller.isSystem() && caller.may(other), group + " as " + other);
      }
    }
    assertEquals(true, shared(Set.of(Group.MEASURE_OFFICER)).may(Group.STAFF));
    assertFalse(shared(Set.of(Group.CONTRACTOR, Group.STAFF)).may(Group.STAFF));
    assertFalse(shared(Set.of(Group.AUDITOR, Group.STAFF)).may(Group.STAFF, Group.AUDITOR));
  }

  private static Caller shared(Set<Group> groups) {
    Office office = new Office("14101-civil", "141011", "戸籍住民課", "045-000-0102", true);
    return new Caller("sub-1", "desk-1", groups, office, false, true);
  }
}
